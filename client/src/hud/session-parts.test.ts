import { done } from '@foyer/shared/errors/result.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { chooseArrival } from '@foyer/shared/navmesh/arrival.ts'
import { testLayout, testNavmesh, testSurface } from '@foyer/shared/navmesh/navmesh-fixture.ts'
import type { Announcements } from '@foyer/shared/protocol/messages.ts'
import { MINUTE } from '@foyer/shared/time/durations.ts'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useChat } from '../chat/chat-context.ts'
import { useDuty } from '../duty/duty-context.ts'
import { useGuide } from '../guide/guide-context.ts'
import { loadTexts } from '../i18n/lazy-texts.ts'
import type { SocketEvents } from '../lobby/lobby-connection.ts'
import { usePeopleStore } from '../people/people-context.ts'
import { peoplePanel } from '../people/people-panel.ts'
import type { PeopleStore } from '../people/people-store.ts'
import { testPerson } from '../people/person-fixture.ts'
import { useSelectionStore } from '../people/selection-context.ts'
import { provideAll } from '../plugs/session-part.ts'
import { useReception } from '../reception/reception-context.ts'
import { createCrowdMotion } from '../snapshots/crowd-motion.ts'
import { usePanels } from './panels-store.ts'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
vi.stubGlobal('navigator', { languages: ['en'] })
vi.stubGlobal('document', { visibilityState: 'visible' })
const { createLobbySession } = await import('../lobby/lobby-session.ts')
const { beginParts } = await import('./session-parts.ts')
const { createReach } = await import('../reach/reach.ts')
const { preferencesStore } = await import('../preferences/preferences-store.ts')
preferencesStore.setState({ sound: false })
await loadTexts('en')

const layout = testLayout()
const loaded = { version: 1, layout, surface: testSurface(testNavmesh(layout)) }
const seat = { personId: 'v', kind: 'visitor' as const, name: 'Ada', seat: {} }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async () => Response.json(seat))
})
afterEach(() => {
  vi.useRealTimers()
})

/** What the components of a stay read. */
function read(parts: ReturnType<typeof beginParts>): ReturnType<typeof useAll> {
  const told: ReturnType<typeof useAll>[] = []
  const probe = createElement(Probe, { tell: (values) => told.push(values) })
  renderToStaticMarkup(provideAll(parts, probe))
  return told[0]!
}

function Probe({ tell }: { tell: (values: ReturnType<typeof useAll>) => void }) {
  tell(useAll())
  return null
}

function useAll() {
  return {
    people: usePeopleStore().getState(),
    chat: useChat().getState(),
    duty: useDuty().getState(),
    conversations: useReception().conversations.getState(),
    arrivals: useReception().arrivals.getState(),
    goal: useGuide().state.getState().goal,
    panels: usePanels(),
    selection: useSelectionStore(),
  }
}

/** Enters a center's lobby; the test is its server. */
async function visit(center: string) {
  const arrival = chooseArrival(layout, loaded.surface, undefined, () => 0.5)!
  let events: SocketEvents
  let people: PeopleStore
  const session = createLobbySession({
    center,
    name: 'Ada',
    look: randomLook(() => 0.5),
    locale: 'en',
    spot: null,
    loaded,
    arrival,
    view: () => '3d',
    loadWire: async () => ({
      createCrowdMotion,
      async openSocket(_, socketEvents, peopleOfRoom) {
        events = socketEvents
        people = peopleOfRoom
        return { request: async () => done, sendInputs: () => {}, leave: () => {} }
      },
    }),
  })
  const parts = beginParts({ ...session, reach: createReach(session.walker) })
  for (const part of parts) session.onClose(part.close)
  await session.open(Promise.resolve())
  await vi.advanceTimersByTimeAsync(1)
  const announce = <Name extends keyof Announcements>(name: Name, body: Announcements[Name]) =>
    events.announcement(name, body)
  announce('welcome', { personId: 'v', index: 1, x: 0, z: 0, yaw: 0, now: 0 })
  return { session, parts, announce, people: people! }
}

const line = { id: 'l', from: 'r', name: 'Jonas', rep: true, automatic: false } as const
const said = { ...line, scope: 'lobby', text: 'Hello', at: 1 } as const
const answered = { id: 'q', by: 'rep', name: 'Jonas', text: 'Yes.', at: 2 } as const
const visitor = {
  visitorId: 'v',
  visitorName: 'Ada',
  locale: 'en',
  contact: null,
  openedAt: 0,
  waitingSince: null,
}

/** All that a server may tell. */
function tellAll({ announce, people }: Awaited<ReturnType<typeof visit>>): void {
  people.setState({ people: new Map([['r', testPerson('r', { kind: 'rep' })]]) })
  announce('chat', said)
  announce('typing', { from: 'r' })
  announce('conversation', { id: 'c', ...visitor, lines: [answered], unread: 1 })
  announce('conversation-typing', { conversationId: 'c' })
  announce('arrival', { personId: 'v', name: 'Ada', locale: 'en', since: 0 })
  announce('own-shift', { duty: { start: 0, end: 1 } })
  announce('shift-ending', { end: 1 })
}

test('the features of a stay keep what its server tells', async () => {
  const here = await visit('main')
  tellAll(here)
  const { chat, conversations, arrivals, duty, people } = read(here.parts)
  expect(people.people.size).toBe(1)
  expect(chat).toMatchObject({ unread: 0, lines: [said], typing: new Set(['r']) })
  expect(conversations.conversations.get('c')?.unread).toBe(1)
  expect(arrivals.arrivals).toHaveLength(1)
  expect(duty).toMatchObject({ duty: { end: 1 }, ending: { end: 1 } })
})

test('who leaves and enters another center knows nothing of the first, not even what it says late', async () => {
  const fresh = snapshot(await visit('main'))
  const first = await visit('main')
  tellAll(first)
  const before = read(first.parts)
  before.panels.setState({ open: peoplePanel })
  before.selection.setState({ personId: 'r' })
  first.session.close()

  const second = await visit('tokyo')
  expect(snapshot(second)).toEqual(fresh)
  tellAll(first)
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(snapshot(second)).toEqual(fresh)
})

test('a stay that is over changes no more', async () => {
  const first = await visit('main')
  first.session.close()
  const fresh = snapshot(first)
  tellAll(first)
  expect(snapshot(first)).toEqual({ ...fresh, people: expect.anything() })
})

test('what begins after the end of a stay is stopped at once', async () => {
  const { session } = await visit('main')
  session.close()
  const stop = vi.fn()
  session.onClose(stop)
  expect(stop).toHaveBeenCalledOnce()
})

function snapshot({ parts }: { parts: ReturnType<typeof beginParts> }) {
  const { panels, selection, ...values } = read(parts)
  return { ...values, open: panels.getState().open, selected: selection.getState().personId }
}
