import { wrapAngle, yawOf } from '@foyer/shared/math/angle.ts'
import { type AvatarView, eyeHeight } from './avatar-view.ts'
import type { HeadTurn } from './pose.ts'

/** How far a head turns without the shoulders, and beyond which it does not try. Radians. */
const MOST_YAW = 1.1
const MOST_UP = 0.45
const MOST_DOWN = 0.5
const BEHIND = 2.3
/** Share of the remaining way that a head turns in a second, roughly: 1 - e^-rate. */
const RATE = 6

/**
 * Turns a head smoothly towards what the person looks at, or ahead again.
 *
 * @param dt seconds; endless ones turn it at once
 */
export function advanceHeadTurn(
  turn: HeadTurn,
  view: Pick<AvatarView, 'x' | 'y' | 'z' | 'yaw' | 'seated' | 'lookAt'>,
  dt: number,
): void {
  let yaw = 0
  let pitch = 0
  if (view.lookAt) {
    const dx = view.lookAt.x - view.x
    const dz = view.lookAt.z - view.z
    const aside = wrapAngle(yawOf(dx, dz) - view.yaw)
    if (Math.abs(aside) < BEHIND) {
      yaw = Math.min(MOST_YAW, Math.max(-MOST_YAW, aside))
      const higher = view.lookAt.y - view.y - eyeHeight(view)
      const up = Math.atan2(higher, Math.max(0.3, Math.hypot(dx, dz)))
      pitch = Math.min(MOST_UP, Math.max(-MOST_DOWN, up))
    }
  }
  const share = 1 - Math.exp(-RATE * dt)
  turn.yaw += (yaw - turn.yaw) * share
  turn.pitch += (pitch - turn.pitch) * share
}
