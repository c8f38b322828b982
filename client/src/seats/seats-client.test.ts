import { CATALOG } from '@foyer/assets/catalog.ts'
import { ATRIUM } from '@foyer/assets/layouts/atrium.ts'
import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import { validateLayout } from '@foyer/shared/layout/validate-layout.ts'
import type { WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { SittingWalker } from '../guide/walker-types.ts'
import type { Connection, ConnectionState } from '../net/connection-types.ts'
import { createPeopleStore } from '../people/people-store.ts'
import { testPerson } from '../people/person-fixture.ts'
import { createSeatStore } from './seat-store.ts'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
vi.stubGlobal('navigator', { languages: ['en'] })
const { connectSeats } = await import('./seats-client.ts')
const { toastStore } = await import('../ui/toast-store.ts')
const { loadTexts } = await import('../i18n/lazy-texts.ts')
await loadTexts('en')

const SEAT = 'lounge-chair-1/0'
const valid = validateLayout(ATRIUM, CATALOG)
if (!valid.ok) throw new Error(valid.detail)
const layout = valid.value
const surface: WalkingSurface = {
  move: () => undefined,
  place: (x, z) => ({ x, y: 0, z, node: 1 }),
  findPath: (_, to) => [to],
}

let answer: Result
let people = createPeopleStore()
let seats = createSeatStore()
let stop: () => void
let taken: (SeatPlace | null)[]
let goal: { x: number; z: number } | null
const request = vi.fn(async () => answer)

/** Walks nowhere by itself: the test says when it has arrived, and where. */
const walker = {
  x: 0,
  z: 0,
  path: [] as unknown[],
  walkTo(to: { x: number; z: number }) {
    goal = to
    walker.path = [to]
    return true
  },
  takeSeat: (seat: SeatPlace | null) => taken.push(seat),
}

function arriveAt(place: { x: number; z: number }): void {
  Object.assign(walker, { x: place.x, z: place.z, path: [] })
  vi.advanceTimersByTime(200)
}

function stateSays(seat: string): void {
  people.setState({ ownId: 'me', people: new Map([['me', testPerson('me', { seat })]]) })
}

const wantSeat = (id: string) => seats.setState({ wanted: id })
const said = () =>
  toastStore.getState().toasts.map((toast) => ('text' in toast ? toast.text : toast.refusal.reason))

beforeEach(() => {
  vi.useFakeTimers()
  answer = { ok: true, value: undefined }
  taken = []
  goal = null
  request.mockClear()
  toastStore.setState({ toasts: [] })
  Object.assign(walker, { x: 0, z: 0, path: [] })
  people = createPeopleStore()
  seats = createSeatStore()
  stateSays('')
  const state = createStore<ConnectionState>(() => ({ phase: 'joined' }))
  stop = connectSeats({
    connection: { state, request: request as never, on: () => () => undefined } as Connection,
    walker: walker as unknown as SittingWalker,
    people,
    seats,
    layout: createStore(() => ({ layout, surface })),
  })
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

test('a wanted seat is walked to, asked for, and sat on when the state says so', async () => {
  taken = []
  wantSeat(SEAT)
  expect(goal).not.toBeNull()
  vi.advanceTimersByTime(1000)
  expect(request).not.toHaveBeenCalled()
  arriveAt(goal!)
  expect(request).toHaveBeenCalledExactlyOnceWith('sit', { seat: SEAT })
  await vi.waitFor(() => expect(said()).toHaveLength(1))
  expect(taken).toEqual([])
  stateSays(SEAT)
  expect(taken).toMatchObject([{ id: SEAT }])
  stateSays('')
  expect(taken.at(-1)).toBeNull()
})

test('a refusal is told, and nobody sits', async () => {
  answer = refuse('seat-taken')
  taken = []
  wantSeat(SEAT)
  arriveAt(goal!)
  await vi.waitFor(() => expect(said()).toEqual(['seat-taken']))
  expect(taken).toEqual([])
})

test('who turns away on the way does not sit', () => {
  wantSeat(SEAT)
  arriveAt({ x: 0, z: 0 })
  expect(request).not.toHaveBeenCalled()
})

test('seats that the layout does not have are not walked to', () => {
  wantSeat('no-such/0')
  expect(goal).toBeNull()
  expect(seats.getState().wanted).toBeNull()
})
