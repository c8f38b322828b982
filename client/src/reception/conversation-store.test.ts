import type { Conversation, ConversationLine } from '@foyer/shared/reception/reception-contract.ts'
import { describe, expect, test } from 'vitest'
import {
  type ConversationState,
  conversationWith,
  countUnread,
  countWaiting,
  sortConversations,
  withConversation,
  withConversationLine,
  withConversationTyping,
  withOpen,
  withSeen,
} from './conversation-store.ts'

const EMPTY: ConversationState = {
  conversations: new Map(),
  typing: new Set(),
  openWith: null,
  shownId: null,
}

function line(id: string, at = 0): ConversationLine {
  return { id, by: 'visitor', name: 'Mia', text: id, at }
}

function conversation(id: string, more: Partial<Conversation> = {}): Conversation {
  const visitor = { visitorId: `v-${id}`, visitorName: 'Mia', locale: 'en', contact: null }
  return { id, ...visitor, openedAt: 0, lines: [], unread: 0, waitingSince: null, ...more }
}

describe('what a rep has open', () => {
  const mia = { id: 'v-a', name: 'Mia' }

  test('is the conversation with who is here, or nothing that was said yet', () => {
    const state = withConversation(EMPTY, conversation('a'))
    expect(withOpen(state, mia).openWith).toEqual({ id: 'a', name: 'Mia' })
    expect(withOpen(EMPTY, mia).openWith).toEqual(mia)
  })

  test('stays open when the visitor comes back and is shown by another id', () => {
    const begun = withConversation(withOpen(EMPTY, mia), conversation('a'))
    expect(conversationWith(begun, begun.openWith!.id)?.id).toBe('a')
    const back = withConversation(begun, conversation('a', { visitorId: 'v-later' }))
    expect(conversationWith(back, back.openWith!.id)).toMatchObject({ visitorId: 'v-later' })
    const gone = withConversation(back, conversation('a', { visitorId: '' }))
    expect(conversationWith(gone, gone.openWith!.id)?.id).toBe('a')
  })
})

describe('a line', () => {
  const state = withConversation(EMPTY, conversation('a', { lines: [line('1')] }))

  test('is appended with the count of what is unread', () => {
    const after = withConversationLine(state, {
      conversationId: 'a',
      line: line('2'),
      unread: 2,
      waitingSince: 7,
    })
    expect(after.conversations.get('a')).toMatchObject({
      unread: 2,
      waitingSince: 7,
      lines: [{ id: '1' }, { id: '2' }],
    })
  })

  test('that came twice stands there once', () => {
    const after = withConversationLine(state, {
      conversationId: 'a',
      line: line('1'),
      unread: 1,
      waitingSince: 7,
    })
    expect(after.conversations.get('a')?.lines).toHaveLength(1)
  })

  test('ends the typing in its conversation', () => {
    const typing = withConversationTyping(state, 'a', true)
    const sent = { conversationId: 'a', line: line('2'), unread: 1, waitingSince: 7 }
    expect(withConversationLine(typing, sent).typing.size).toBe(0)
  })

  test('of an unknown conversation is left to the whole conversation', () => {
    const sent = { conversationId: 'b', line: line('2'), unread: 1, waitingSince: 7 }
    expect(withConversationLine(state, sent)).toBe(state)
  })
})

test('unread lines are counted over all conversations and end by being seen', () => {
  let state = withConversation(EMPTY, conversation('a', { unread: 2 }))
  state = withConversation(state, conversation('b', { unread: 1 }))
  expect(countUnread(state)).toBe(3)
  state = withSeen(state, 'a')
  expect(countUnread(state)).toBe(1)
  expect(withSeen(state, 'a')).toBe(state)
})

test('who waits comes first, the longest before the others, then what was said last', () => {
  const old = conversation('old', { lines: [line('1', 10)] })
  const recent = conversation('recent', { lines: [line('1', 30)], unread: 1 })
  const long = conversation('long', { lines: [line('1', 5), line('2', 40)], waitingSince: 5 })
  const short = conversation('short', { lines: [line('1', 50)], waitingSince: 50 })
  const empty = conversation('empty', { openedAt: 20 })
  const sorted = sortConversations([old, short, empty, long, recent])
  expect(sorted.map(({ id }) => id)).toEqual(['long', 'short', 'recent', 'empty', 'old'])
})

test('who waits is counted, read or not', () => {
  let state = withConversation(EMPTY, conversation('a', { waitingSince: 5 }))
  state = withConversation(state, conversation('b', { unread: 2 }))
  expect(countWaiting(state)).toBe(1)
})
