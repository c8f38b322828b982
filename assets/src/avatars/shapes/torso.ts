import { HAND_FRAME, REST } from '../skeleton.ts'
import { scale } from '../vector.ts'
import { atHand } from './hands.ts'
import {
  below,
  type Distance,
  ellipsoid,
  intersection,
  limb,
  mirrored,
  union,
} from './signed-distance.ts'

/** The trunk under clothes: chest, waist, hips, and shoulders that slope from the neck. */
export const trunk = union(
  0.07,
  ellipsoid([0, 1.235, -0.007], [0.144, 0.16, 0.104]),
  ellipsoid([0, 1.06, 0], [0.125, 0.15, 0.097]),
  ellipsoid([0, 0.865, -0.006], [0.158, 0.158, 0.119]),
  limb([-0.104, 1.308, -0.015], [0.104, 1.308, -0.015], 0.05, 0.05),
  mirrored(limb([0.022, 1.392, -0.026], [0.118, 1.33, -0.018], 0.034, 0.044)),
)

/** A left sleeve of three radii (shoulder, elbow, cuff), ending `short` metres before the wrist. */
export function sleeve(shoulder: number, elbow: number, cuff: number, short = -0.012): Distance {
  const end = atHand(-short, 0, 0)
  const arm = union(
    0.03,
    limb(REST.armL, REST.forearmL, shoulder, elbow),
    limb(REST.forearmL, atHand(0.01, 0, 0), elbow, cuff),
  )
  return intersection(0.012, arm, below(end, HAND_FRAME.fingers))
}

/** The bare left arm. */
export const bareArm = sleeve(0.045, 0.037, 0.026, -0.02)

/** The ends of both sleeves from `before` metres before the wrists, for paint. */
export function cuffs(before: number): readonly Distance[] {
  const plane = below(atHand(-before, 0, 0), scale(HAND_FRAME.fingers, -1))
  return [mirrored(plane), (x) => 0.27 - Math.abs(x)]
}
