import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import { angleBetween } from '@foyer/shared/math/angle.ts'

/** Seconds in which an avatar is moved between its body's place and the seat: one cross-fade of clips. */
const SHIFT_SECONDS = 0.22
/** Seconds for which somebody who got up still stands before the seat, as the clip does. */
const RISE_SECONDS = 1.1

/**
 * How far somebody is drawn on a seat instead of where the body stands: sitting bodies never leave the floor
 * (the seats' SPEC).
 */
export interface Seating {
  /** The seat, also while its person gets up from it. */
  seat: SeatPlace | null
  /** 0 where the body stands, 1 on the seat. */
  share: number
  /** Seconds since the person got up. */
  risen: number
}

export function createSeating(): Seating {
  return { seat: null, share: 0, risen: 0 }
}

/**
 * Goes on by `passed` seconds.
 *
 * @param seat that the person has now; null for none
 * @param moving whether the body walks: nobody who walks is kept at a seat
 */
export function advanceSeating(
  seating: Seating,
  seat: SeatPlace | null,
  moving: boolean,
  passed: number,
): void {
  if (seat) {
    const share = seating.seat?.id === seat.id ? seating.share : 0
    seating.share = Math.min(1, share + passed / SHIFT_SECONDS)
    seating.seat = seat
    seating.risen = 0
    return
  }
  if (!seating.seat) return
  seating.risen += passed
  if (!moving && seating.risen < RISE_SECONDS) return
  seating.share -= passed / SHIFT_SECONDS
  if (seating.share > 0) return
  seating.share = 0
  seating.seat = null
}

/** Moves a place of the body to where its avatar is drawn. */
export function applySeating(
  { seat, share }: Seating,
  place: { x: number; y: number; z: number; yaw: number },
): void {
  if (!seat) return
  place.x += (seat.x - place.x) * share
  place.y += (seat.y - place.y) * share
  place.z += (seat.z - place.z) * share
  place.yaw += angleBetween(place.yaw, seat.yaw) * share
}
