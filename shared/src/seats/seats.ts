import type { SeatPlace } from '../layout/item-place.ts'
import type { Body, WalkingSurface } from '../navmesh/walking-surface.ts'

/** Metres between a body and a seat within which it may sit down there (M10). */
export const SIT_REACH = 1.2
/** Metres within which a free seat is offered to somebody who stands (M14). */
export const OFFER_REACH = 2
/** Metres from a seat where a body stands before it sits down: clear of any cushion. */
const APPROACH = 0.75
/** Metres around such a point in which the walkable floor is searched. */
const APPROACH_REACH = 0.35
/** In front of the seat first, then beside and behind it: stools stand at tables. Radians from where it looks. */
const SIDES = [0, Math.PI / 2, -Math.PI / 2, Math.PI]

/** Where a body sits down from, within `SIT_REACH` of the seat; null when nobody can get there. */
export function approachTo(seat: SeatPlace, surface: WalkingSurface): Body | null {
  for (const side of SIDES) {
    const x = seat.x + Math.sin(seat.yaw + side) * APPROACH
    const z = seat.z + Math.cos(seat.yaw + side) * APPROACH
    const body = surface.place(x, z, APPROACH_REACH)
    if (body) return body
  }
  return surface.place(seat.x, seat.z, SIT_REACH)
}

/** Metres between a body and a seat over the floor. */
export function distanceToSeat(seat: SeatPlace, body: { x: number; z: number }): number {
  return Math.hypot(seat.x - body.x, seat.z - body.z)
}
