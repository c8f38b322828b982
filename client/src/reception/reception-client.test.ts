import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import { describe, expect, test, vi } from 'vitest'
import { doorStore } from '../door/door-store.ts'
import { loadTexts } from '../i18n/lazy-texts.ts'
import { testConnection } from '../net/connection-fixture.ts'
import { createPeopleStore, type PersonHere } from '../people/people-store.ts'
import { testPerson } from '../people/person-fixture.ts'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
vi.stubGlobal('navigator', { languages: ['en'] })
vi.stubGlobal('document', { visibilityState: 'visible' })
const { beginReception } = await import('./reception-client.ts')
const { preferencesStore } = await import('../preferences/preferences-store.ts')
preferencesStore.setState({ sound: false })
await loadTexts('en')

const QUESTION: Announcements['conversation'] = {
  id: 'c',
  visitorId: 'v',
  visitorName: 'Mia',
  locale: 'en',
  contact: null,
  openedAt: 0,
  waitingSince: 0,
  lines: [],
  unread: 1,
}

function setUp() {
  const { connection, announce, requests } = testConnection()
  const people = createPeopleStore()
  const { value: reception, close } = beginReception({ connection, people })
  const ownRep = (status: PersonHere['status']) =>
    people.setState({
      ownId: 'r',
      people: new Map([['r', testPerson('r', { kind: 'rep', status })]]),
    })
  const conversations = () => reception.conversations.getState().conversations
  return { reception, close, announce, requests, ownRep, conversations }
}

describe('the reception of a stay', () => {
  test('keeps what the server says, until it is closed', () => {
    const { reception, close, announce, conversations } = setUp()
    announce('conversation', QUESTION)
    announce('arrival', { personId: 'v', name: 'Mia', locale: 'en', since: 0 })
    expect(conversations().size).toBe(1)
    expect(reception.arrivals.getState().arrivals).toHaveLength(1)
    close()
    announce('conversation', { ...QUESTION, id: 'd' })
    expect(conversations().size).toBe(1)
  })

  test('forgets conversations and arrivals when the duty ends, not while it goes on', () => {
    const { announce, ownRep, conversations } = setUp()
    ownRep('available')
    announce('conversation', QUESTION)
    ownRep('busy')
    expect(conversations().size).toBe(1)
    ownRep(null)
    expect(conversations().size).toBe(0)
  })

  test('counts as read what another rep has read', () => {
    const { announce, conversations } = setUp()
    announce('conversation', QUESTION)
    announce('conversation-seen', { conversationId: 'c' })
    expect(conversations().get('c')?.unread).toBe(0)
  })

  test('tells the server once what was seen', () => {
    const { reception, announce, requests } = setUp()
    announce('conversation', QUESTION)
    reception.markSeen('c')
    reception.markSeen('c')
    expect(requests).toEqual([['seen', { conversationId: 'c' }]])
  })
})

test('the door is as it was told last', () => {
  const { announce } = setUp()
  const closed: Announcements['door'] = {
    centerId: 'main',
    name: 'Berlin',
    zone: 'Europe/Berlin',
    open: false,
    pause: null,
    reps: 0,
    languages: [],
    nextChange: null,
    hours: {},
    company: { phone: '', privacy: '', imprint: '' },
    elsewhere: [],
  }
  announce('door', closed)
  announce('door', { ...closed, open: true, reps: 2 })
  expect(doorStore.getState().door).toMatchObject({ open: true, reps: 2 })
})
