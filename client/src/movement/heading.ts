import { angleBetween, turnTowards, yawOf } from '@foyer/shared/math/angle.ts'
import { RUN_SPEED, STEP_TIME, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import type { FloorPoint } from '@foyer/shared/navmesh/walking-surface.ts'
import { createPathFollower } from './path-follower.ts'

/** Metres per second that the speed may change in one second: a start and a stop take a blink, not a frame. */
const ACCELERATION = 16
/** Radians per second of turning towards where one walks. */
const TURN_SPEED = 9

/** Where the person wants to go, from keys, stick or joystick. */
export interface Wish {
  /** Direction over the floor, length 0 to 1. */
  x: number
  z: number
  run: boolean
}

/** What nobody steers wants. */
export const standStill = (): Wish => ({ x: 0, z: 0, run: false })

/** Which way and how fast a body goes on: by hand, or along a path. Changes once a step. */
export interface Heading {
  yaw: number
  /** Metres per second. */
  readonly velocity: { x: number; z: number }
  /** What is left of the path; empty when there is none. */
  readonly path: readonly FloorPoint[]
  /** Whether the body is to leave its place: by hand or along a path. */
  wanted(wish: Wish): boolean
  /** Follows a path, and turns to `yaw` at its end. */
  follow(path: readonly FloorPoint[], yaw: number | null): void
  /** Stays, and turns to `yaw` when one is given. */
  stay(yaw: number | null): void
  /** Gives up the path, and goes on turning to where it was to end. */
  leavePath(): void
  /** The next step's velocity, for a body at (x, z). */
  accelerate(wish: Wish, x: number, z: number): void
  /** The next step's direction. */
  turn(): void
}

export function createHeading(start: number): Heading {
  const follower = createPathFollower()
  const velocity = { x: 0, z: 0 }
  let goalYaw: number | null = null

  function wantedVelocity(wish: Wish, x: number, z: number): { x: number; z: number } {
    const speed = wish.run ? RUN_SPEED : WALK_SPEED
    if (wish.x !== 0 || wish.z !== 0) {
      heading.stay(null)
      return { x: wish.x * speed, z: wish.z * speed }
    }
    const way = follower.next(x, z, speed * STEP_TIME)
    return way ? { x: way.dx / STEP_TIME, z: way.dz / STEP_TIME } : { x: 0, z: 0 }
  }

  const heading: Heading = {
    yaw: start,
    velocity,
    get path() {
      return follower.corners
    },
    wanted: (wish) => wish.x !== 0 || wish.z !== 0 || follower.corners.length > 0,
    follow(path, yaw) {
      follower.start(path)
      goalYaw = yaw
    },
    stay(yaw) {
      follower.stop()
      goalYaw = yaw
    },
    leavePath: () => follower.stop(),
    accelerate(wish, x, z) {
      const following = follower.corners.length > 0
      const wanted = wantedVelocity(wish, x, z)
      const dx = wanted.x - velocity.x
      const dz = wanted.z - velocity.z
      const change = Math.hypot(dx, dz)
      const most = ACCELERATION * STEP_TIME
      // A path is followed exactly: round corners would leave it.
      const part = change <= most || following ? 1 : most / change
      velocity.x += dx * part
      velocity.z += dz * part
    },
    turn() {
      const moving = Math.hypot(velocity.x, velocity.z) > 0.2
      const most = TURN_SPEED * STEP_TIME
      if (moving) heading.yaw = turnTowards(heading.yaw, yawOf(velocity.x, velocity.z), most)
      else if (goalYaw !== null && follower.corners.length === 0) {
        heading.yaw = turnTowards(heading.yaw, goalYaw, most)
        if (angleBetween(heading.yaw, goalYaw) === 0) goalYaw = null
      }
    },
  }
  return heading
}
