import { decodeLook } from '@foyer/shared/look/look.ts'
import { chooseArrival } from '@foyer/shared/navmesh/arrival.ts'
import { testLayout, testNavmesh, testSurface } from '@foyer/shared/navmesh/navmesh-fixture.ts'
import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { loadTexts } from '../i18n/lazy-texts.ts'
import { createOwnWalker } from '../movement/own-walker.ts'
import { createAnnouncements } from '../net/announcements.ts'
import type { Connection, ConnectionState } from '../net/connection-types.ts'
import { createPeopleStore } from '../people/people-store.ts'
import { testPerson } from '../people/person-fixture.ts'
import { createSeatStore } from '../seats/seat-store.ts'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
const { createAvatarRoster } = await import('./avatar-roster.ts')
await loadTexts('en')

test('the roster follows people and lines until the stay ends', () => {
  const layout = testLayout()
  const surface = testSurface(testNavmesh(layout))
  const arrival = chooseArrival(layout, surface, undefined, () => 0.5)!
  const announcements = createAnnouncements()
  const connection: Connection = {
    state: createStore<ConnectionState>(() => ({ phase: 'joined' })),
    request: () => Promise.reject(new Error('nothing is asked')),
    on: announcements.on,
  }
  const people = createPeopleStore()
  const become = (name: string) =>
    people.setState({ ownId: 'me', people: new Map([['me', testPerson('me', { name })]]) })
  const say = (text: string) => announcements.tell('chat', { from: 'me', text, automatic: false })
  const roster = createAvatarRoster({
    connection,
    crowd: () => null,
    walker: createOwnWalker({
      surface,
      layout,
      start: arrival.body,
      yaw: arrival.yaw,
      whereIs: () => null,
      send: () => true,
      leaveSeat: () => {},
    }),
    people,
    seats: createSeatStore(),
    surface: () => surface,
    own: { name: 'Ada', look: decodeLook('') },
  })
  const [own] = roster.views
  become('Berta')
  say('Hello')
  expect([own!.name, own!.bubble?.text]).toEqual(['Berta', 'Hello'])
  roster.close()
  become('Carla')
  say('Bye')
  expect([own!.name, own!.bubble?.text]).toEqual(['Berta', 'Hello'])
})
