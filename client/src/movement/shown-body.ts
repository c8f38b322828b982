import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import { angleBetween } from '@foyer/shared/math/angle.ts'
import { STEP_TIME } from '@foyer/shared/movement/constants.ts'
import type { Body } from '@foyer/shared/navmesh/walking-surface.ts'
import type { Correction } from './prediction.ts'
import { advanceSeating, applySeating, createSeating } from './seating.ts'

/** A correction glides away with this time constant: 95 % of it within 100 ms. Seconds. */
const GLIDE_TIME = 0.033
/** A correction further than this is a teleport and shown at once, metres. */
const GLIDE_MOST = 1.5

/** Where a body is drawn: between its last two steps, gliding over corrections, and on a seat while sitting. */
export interface ShownBody {
  readonly place: { x: number; y: number; z: number; yaw: number; speed: number; seated: boolean }
  /** A step begins: what is shown goes on from here. */
  mark(body: Readonly<Body>, yaw: number): void
  /**
   * Goes on by `passed` seconds.
   *
   * @param part of the current step that has passed, 0 to 1
   */
  show(
    body: Readonly<Body>,
    yaw: number,
    seat: SeatPlace | null,
    part: number,
    passed: number,
  ): void
  /**
   * The body was moved: what is drawn stays where it is and glides there. False when that is too far: the body
   * is somewhere else, and shown there at once.
   */
  absorb(correction: Correction): boolean
}

export function createShownBody(start: Readonly<Body>, yaw: number): ShownBody {
  const place = { x: start.x, y: start.y, z: start.z, yaw, speed: 0, seated: false }
  const previous = { x: start.x, y: start.y, z: start.z, yaw }
  const glide = { x: 0, y: 0, z: 0 }
  const seating = createSeating()

  return {
    place,
    mark({ x, y, z }, now) {
      previous.x = x
      previous.y = y
      previous.z = z
      previous.yaw = now
    },
    show(body, now, seat, part, passed) {
      const fade = Math.exp(-passed / GLIDE_TIME)
      glide.x *= fade
      glide.y *= fade
      glide.z *= fade
      place.x = previous.x + (body.x - previous.x) * part + glide.x
      place.y = previous.y + (body.y - previous.y) * part + glide.y
      place.z = previous.z + (body.z - previous.z) * part + glide.z
      place.yaw = previous.yaw + angleBetween(previous.yaw, now) * part
      place.speed = Math.hypot(body.x - previous.x, body.z - previous.z) / STEP_TIME
      advanceSeating(seating, seat, place.speed > 0, passed)
      applySeating(seating, place)
      place.seated = seat !== null
    },
    absorb({ x, y, z }) {
      previous.x += x
      previous.y += y
      previous.z += z
      const far = Math.hypot(x, z) > GLIDE_MOST
      glide.x = far ? 0 : glide.x - x
      glide.y = far ? 0 : glide.y - y
      glide.z = far ? 0 : glide.z - z
      return !far
    },
  }
}
