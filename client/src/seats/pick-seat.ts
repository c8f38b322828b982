import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import type { Ray } from 'three'

/** What counts as a click on a seat: a ball about the sitter's lap. Metres. */
const BALL = { radius: 0.38, above: 0.55 }

/** The nearest seat that a ray meets, and how far away; null when it meets none. `ray.direction` has length 1. */
export function pickSeat(
  ray: Ray,
  seats: Iterable<SeatPlace>,
): { seat: SeatPlace; distance: number } | null {
  const { origin, direction } = ray
  let found: { seat: SeatPlace; distance: number } | null = null
  for (const seat of seats) {
    const x = seat.x - origin.x
    const y = seat.y + BALL.above - origin.y
    const z = seat.z - origin.z
    const along = x * direction.x + y * direction.y + z * direction.z
    if (along <= 0 || (found && along >= found.distance)) continue
    if (x * x + y * y + z * z - along * along <= BALL.radius ** 2) found = { seat, distance: along }
  }
  return found
}
