import { decodeLook } from '@foyer/shared/look/look.ts'
import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { doorStore } from '../door/door-store.ts'
import type { Connection } from '../net/connection-types.ts'
import { type PersonHere, peopleStore } from '../people/people-store.ts'
import { arrivalsStore } from './console/arrivals-store.ts'
import { conversationStore } from './conversation-store.ts'
import { connectReception, markSeen } from './reception-client.ts'

const QUESTION: Announcements['conversation'] = {
  id: 'c',
  visitorId: 'v',
  visitorName: 'Mia',
  locale: 'en',
  contact: null,
  openedAt: 0,
  lines: [],
  unread: 1,
}

/** A connection whose server is the test. */
function fakeConnection() {
  const listeners = new Map<string, (body: never) => void>()
  const request = vi.fn(async () => ({ ok: true, value: undefined }))
  const connection: Connection = {
    state: createStore(() => ({ phase: 'joined' as const })),
    request: request as never,
    on: (name, listener) => {
      listeners.set(name, listener as never)
      return () => listeners.delete(name)
    },
  }
  const announce = <Name extends keyof Announcements>(name: Name, body: Announcements[Name]) =>
    listeners.get(name)?.(body as never)
  return { connection, announce, request }
}

function ownRep(status: PersonHere['status']): void {
  const person: PersonHere = {
    id: 'r',
    index: 1,
    name: 'Jonas',
    look: decodeLook(''),
    kind: 'rep',
    languages: ['en'],
    status,
    connected: true,
    view: '3d',
    zone: '',
    seat: '',
    since: 0,
  }
  peopleStore.setState({ ownId: 'r', people: new Map([['r', person]]) })
}

beforeEach(() => {
  conversationStore.setState(conversationStore.getInitialState(), true)
  arrivalsStore.setState(arrivalsStore.getInitialState(), true)
  peopleStore.setState(peopleStore.getInitialState(), true)
})

describe('the reception of a page', () => {
  test('keeps what the server says, until it is stopped', () => {
    const { connection, announce } = fakeConnection()
    const stop = connectReception(connection)
    announce('conversation', QUESTION)
    announce('arrival', { personId: 'v', name: 'Mia', locale: 'en', since: 0 })
    expect(conversationStore.getState().conversations.size).toBe(1)
    expect(arrivalsStore.getState().arrivals).toHaveLength(1)
    stop()
    announce('conversation', { ...QUESTION, id: 'd' })
    expect(conversationStore.getState().conversations.size).toBe(1)
  })

  test('forgets conversations and arrivals when the duty ends, not while it goes on', () => {
    const { connection, announce } = fakeConnection()
    const stop = connectReception(connection)
    ownRep('available')
    announce('conversation', QUESTION)
    ownRep('busy')
    expect(conversationStore.getState().conversations.size).toBe(1)
    ownRep(null)
    expect(conversationStore.getState().conversations.size).toBe(0)
    stop()
  })

  test('counts as read what another rep has read', () => {
    const { connection, announce } = fakeConnection()
    const stop = connectReception(connection)
    announce('conversation', QUESTION)
    announce('conversation-seen', { conversationId: 'c' })
    expect(conversationStore.getState().conversations.get('c')?.unread).toBe(0)
    stop()
  })

  test('tells the server once what was seen', () => {
    const { connection, announce, request } = fakeConnection()
    const stop = connectReception(connection)
    announce('conversation', QUESTION)
    markSeen(connection, 'c')
    markSeen(connection, 'c')
    expect(request.mock.calls).toEqual([['seen', { conversationId: 'c' }]])
    stop()
  })
})

test('the door is as it was told last', () => {
  const { connection, announce } = fakeConnection()
  const stop = connectReception(connection)
  const closed: Announcements['door'] = {
    centerId: 'main',
    name: 'Berlin',
    zone: 'Europe/Berlin',
    open: false,
    reps: 0,
    languages: [],
    nextChange: null,
    hours: {},
    elsewhere: [],
  }
  announce('door', closed)
  announce('door', { ...closed, open: true, reps: 2 })
  expect(doorStore.getState().door).toMatchObject({ open: true, reps: 2 })
  stop()
})
