import type { ChatLine } from '@foyer/shared/chat/chat-contract.ts'
import { describe, expect, test } from 'vitest'
import { type ChatState, withHistory, withLine, withTyping } from './chat-store.ts'

const EMPTY: ChatState = { lines: [], typing: new Set(), unread: 0, inView: false, scope: 'near' }
const OWN = 'v-own'

function line(id: string, more: Partial<ChatLine> = {}): ChatLine {
  const author = { from: 'v-other', name: 'Other', rep: false, automatic: false } as const
  return { id, scope: 'lobby', text: id, at: Number(id), ...author, ...more }
}

const ids = (state: ChatState) => state.lines.map(({ id }) => id)

describe('a line', () => {
  test('counts as unread while the chat is out of view, unless it is the own one', () => {
    const near = { scope: 'near' } as const
    let state = withLine(EMPTY, line('1', near), OWN)
    state = withLine(state, line('2', { ...near, from: OWN }), OWN)
    expect(state.unread).toBe(1)
    expect(withLine({ ...state, inView: true }, line('3', near), OWN).unread).toBe(1)
  })

  test('for the whole lobby is no call to look', () => {
    expect(withLine(EMPTY, line('1'), OWN).unread).toBe(0)
  })

  test('that is there already changes nothing', () => {
    const state = withLine(EMPTY, line('1'), OWN)
    expect(withLine(state, line('1'), OWN)).toBe(state)
  })

  test('ends the typing of who wrote it', () => {
    const typing = withTyping(withTyping(EMPTY, 'v-other', true), 'v-third', true)
    expect([...withLine(typing, line('1'), OWN).typing]).toEqual(['v-third'])
  })

  test('pushes the oldest out when there are too many', () => {
    let state = EMPTY
    for (let i = 1; i <= 250; i++) state = withLine(state, line(String(i)), OWN)
    expect(state.lines.length).toBe(200)
    expect(ids(state)[0]).toBe('51')
  })
})

describe('the history', () => {
  test('of the first entry is not news', () => {
    const state = withHistory(EMPTY, [line('1'), line('2')])
    expect(ids(state)).toEqual(['1', '2'])
    expect(state.unread).toBe(0)
  })

  test('after a reconnection brings what was missed into its place', () => {
    const near = line('3', { scope: 'near' })
    const before = withLine(withHistory(EMPTY, [line('1')]), near, OWN)
    const state = withHistory({ ...before, unread: 0 }, [line('1'), line('2')])
    expect(ids(state)).toEqual(['1', '2', '3'])
    expect(state.unread).toBe(0)
  })

  test('without anything new changes nothing', () => {
    const state = withHistory(EMPTY, [line('1')])
    expect(withHistory(state, [line('1')])).toBe(state)
  })
})
