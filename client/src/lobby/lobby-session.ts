import type { Result } from '@foyer/shared/errors/result.ts'
import type { Locale } from '@foyer/shared/i18n/locale.ts'
import { enterLobby } from '@foyer/shared/lobby/lobby-endpoints.ts'
import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { Arrival } from '@foyer/shared/navmesh/arrival.ts'
import { PROTOCOL_VERSION } from '@foyer/shared/protocol/protocol-version.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LoadedLayout } from '../layout/load-layout.ts'
import { createOwnWalker, type OwnWalker } from '../movement/own-walker.ts'
import { call } from '../net/call.ts'
import { createPeopleStore, ownPerson, type PeopleStore } from '../people/people-store.ts'
import { createSelectionStore, type SelectionStore } from '../people/selection-store.ts'
import { createSeatStore, type SeatStore } from '../seats/seat-store.ts'
import type { CreateCrowdMotion, CrowdMotion } from '../snapshots/crowd-motion.ts'
import { createLobbyConnection, type LobbyConnection } from './lobby-connection.ts'
import type { openSocket } from './lobby-socket.ts'
import { placeOfPerson } from './place-of-person.ts'

/** Milliseconds between two looks whether the legs must go on without pictures (hidden page, no 3D). */
const IDLE_STEP = 50
/** Seconds without a picture after which they do. */
const IDLE_AFTER = 0.1

export interface SessionOptions {
  center: string
  name: string
  look: Look
  locale: Locale
  spot: string | null
  view(): '3d' | 'list'
  loaded: LoadedLayout
  arrival: Arrival
  /** Loads the code for being in the room, which nothing before the first step needs. */
  loadWire(): Promise<{ openSocket: typeof openSocket; createCrowdMotion: CreateCrowdMotion }>
}

/** One stay in the lobby, with or without a picture of it. */
export interface LobbySession {
  connection: LobbyConnection
  walker: OwnWalker
  people: PeopleStore
  seats: SeatStore
  selection: SelectionStore
  /** Where somebody stands who is near enough to be seen; null for the others. */
  placeOf(personId: string): { x: number; z: number } | null
  /** Null until one joins: before that nobody is told of. */
  readonly crowd: CrowdMotion | null
  layout: StoreApi<LoadedLayout>
  /** Asks to be let in; joins when `ready` is fulfilled. */
  open(ready: Promise<unknown>): Promise<Result>
  /** Goes on to `now`, seconds of `performance.now()`. */
  advance(now: number): void
  /** Another version of the layout was published, and is there. */
  changeLayout(next: LoadedLayout): void
  /** Stops something when the stay ends; at once when it has ended already. */
  onClose(stop: () => void): void
  close(): void
}

export function createLobbySession(options: SessionOptions): LobbySession {
  const { center, name, look, locale, spot, loaded, arrival } = options
  const layout = createStore<LoadedLayout>(() => loaded)
  const people = createPeopleStore()
  const seats = createSeatStore()
  const selection = createSelectionStore()
  let advancedAt = 0
  let closed = false
  let crowd: CrowdMotion | null = null

  const connection = createLobbyConnection({
    enter: () =>
      call(enterLobby, {
        body: {
          protocol: PROTOCOL_VERSION,
          center,
          name,
          look: ownPerson(people.getState())?.look ?? look, // it may have been changed in here
          locale,
          at: walker.markEntry(),
          view: options.view(),
          ...(spot === null ? {} : { spot }),
        },
      }),
    loadSocket: async () => {
      const { openSocket, createCrowdMotion } = await options.loadWire()
      crowd ??= createCrowdMotion((record) => walker.reconcile(record))
      return (seat, events) => openSocket(seat, events, people)
    },
    onSnapshot: (bytes) => crowd?.receive(bytes, seconds()),
  })
  const walker: OwnWalker = createOwnWalker({
    surface: loaded.surface,
    layout: loaded.layout,
    start: arrival.body,
    yaw: arrival.yaw,
    whereIs: (personId) =>
      placeOfPerson(people.getState().people.get(personId), crowd, layout.getState().layout),
    send: (inputs) => connection.sendInputs(inputs),
    leaveSeat: () => void connection.request('sit', { seat: null }),
  })

  function advance(now: number): void {
    advancedAt = now
    walker.update(now)
    crowd?.advance(now)
  }

  const idle = setInterval(() => {
    const now = seconds()
    if (now - advancedAt > IDLE_AFTER) advance(now)
  }, IDLE_STEP)
  const stops: (() => void)[] = [
    () => clearInterval(idle),
    connection.on('welcome', ({ personId, index, x, z, yaw }) => {
      crowd?.restart(index)
      people.setState({ ownId: personId })
      walker.resume({ x, z, yaw })
    }),
  ]

  return {
    connection,
    walker,
    get crowd() {
      return crowd
    },
    layout,
    people,
    seats,
    selection,
    placeOf(personId) {
      const person = people.getState().people.get(personId)
      return (person && crowd?.place(person.index)) ?? null
    },
    open: (ready) => connection.open(ready),
    advance,
    changeLayout(next) {
      walker.changeFloor(next.surface, next.layout)
      layout.setState(next, true)
    },
    onClose(stop) {
      if (closed) stop()
      else stops.push(stop)
    },
    close() {
      closed = true
      for (const stop of stops) stop()
      connection.leave()
    },
  }
}

function seconds(): number {
  return performance.now() / 1000
}
