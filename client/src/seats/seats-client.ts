import { SEAT } from '@foyer/assets/avatars/avatar-kit.ts'
import { CATALOG } from '@foyer/assets/catalog.ts'
import { localise } from '@foyer/shared/i18n/locale.ts'
import { seatsOf } from '@foyer/shared/layout/item-place.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import { approachTo, distanceToSeat, SIT_REACH } from '@foyer/shared/seats/seats.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { SittingWalker } from '../guide/walker-types.ts'
import type { Connection } from '../net/connection-types.ts'
import { ownPerson, type PeopleStore } from '../people/people-store.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import type { SeatHere, SeatStore } from './seat-store.ts'
import { seatTexts } from './seat-texts.ts'

/** Milliseconds between two looks whether the own avatar has arrived. */
const LOOK_EVERY = 100

export interface SitParts {
  connection: Connection
  walker: SittingWalker
  people: PeopleStore
  seats: SeatStore
  layout: StoreApi<{ layout: Layout; surface: WalkingSurface }>
}

/**
 * Brings the own avatar to the seats that are wanted, and knows where seats are. The room's state says who
 * sits where, also of oneself: the server may take a seat back. Returns the way to stop.
 */
export function connectSeats({ connection, walker, people, seats, layout }: SitParts): () => void {
  const t = () => seatTexts(preferencesStore.getState().locale)
  let timer: ReturnType<typeof setInterval> | undefined

  function placeSeats(): void {
    seats.setState({ seats: seatsHere(layout.getState().layout) })
    followState()
  }

  function followState(): void {
    const id = ownPerson(people.getState())?.seat ?? ''
    walker.takeSeat(seats.getState().seats.get(id) ?? null)
  }

  function goTo(seat: SeatHere): void {
    clearInterval(timer)
    const what = localise(seat.name, preferencesStore.getState().locale)
    const end = approachTo(seat, layout.getState().surface)
    if (!end || !walker.walkTo(end, seat.yaw)) {
      notify(t()('sit.none', { what }))
      return
    }
    timer = setInterval(() => {
      if (walker.path.length > 0) return
      clearInterval(timer)
      // Keys of one's own may have ended the way earlier: then something else is wanted.
      if (distanceToSeat(seat, walker) <= SIT_REACH) void sitDown(seat, what)
    }, LOOK_EVERY)
  }

  async function sitDown(seat: SeatHere, what: string): Promise<void> {
    const answer = await connection.request('sit', { seat: seat.id })
    if (answer.ok) notify(t()('sit.done', { what }))
    else notifyRefusal(answer)
  }

  placeSeats()
  const stops = [
    layout.subscribe(placeSeats),
    people.subscribe((now, before) => {
      if (ownPerson(now)?.seat !== ownPerson(before)?.seat) followState()
    }),
    seats.subscribe(({ wanted, seats: known }) => {
      if (wanted === null) return
      seats.setState({ wanted: null })
      const seat = known.get(wanted)
      if (seat) goTo(seat)
    }),
  ]
  return () => {
    clearInterval(timer)
    for (const stop of stops) stop()
  }
}

/** Sitting clips are made for a seat of their own height: who sits has the floor that far below it. */
function seatsHere(layout: Layout): ReadonlyMap<string, SeatHere> {
  const seats = new Map<string, SeatHere>()
  for (const [id, seat] of seatsOf(layout, CATALOG)) {
    const { name } = CATALOG.get(seat.kind)!
    seats.set(id, { ...seat, y: seat.y - SEAT.height, name })
  }
  return seats
}
