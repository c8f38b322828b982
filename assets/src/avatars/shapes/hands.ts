import { HAND_FRAME, REST } from '../skeleton.ts'
import { add, type Point, scale, smoothStep, subtract } from '../vector.ts'
import type { Blob, Weights } from './pieces.ts'
import { limb, mirrored, roundedBox, union } from './signed-distance.ts'
import { sideOf } from './weights.ts'

/** A point by the left wrist: along the fingers, to the thumb, out of the palm. */
export function atHand(along: number, aside: number, out: number): Point {
  const { fingers, thumb, palm } = HAND_FRAME
  return add(add(REST.handL, scale(fingers, along)), add(scale(thumb, aside), scale(palm, out)))
}

const FINGERS = [
  { aside: 0.03, length: 0.058, radius: 0.0092 },
  { aside: 0.0105, length: 0.068, radius: 0.0096 },
  { aside: -0.009, length: 0.062, radius: 0.0092 },
  { aside: -0.0275, length: 0.046, radius: 0.0084 },
]

const leftHand = union(
  0.012,
  limb(atHand(-0.045, 0, 0), atHand(0.02, 0, 0), 0.0245, 0.024, 0.92),
  roundedBox(
    atHand(0.05, 0.001, 0.001),
    [HAND_FRAME.fingers, HAND_FRAME.thumb, HAND_FRAME.palm],
    [0.046, 0.039, 0.0145],
    0.0138,
  ),
  union(
    0.003,
    ...FINGERS.map(({ aside, length, radius }) =>
      union(
        0.004,
        limb(
          atHand(0.082, aside, 0),
          atHand(0.086 + length * 0.5, aside * 1.04, 0.004),
          radius,
          radius,
        ),
        limb(
          atHand(0.086 + length * 0.5, aside * 1.04, 0.004),
          atHand(0.086 + length, aside * 1.02, 0.013),
          radius,
          radius * 0.88,
        ),
      ),
    ),
  ),
  union(
    0.006,
    limb(atHand(0.018, 0.03, 0.006), atHand(0.05, 0.055, 0.016), 0.0145, 0.0118),
    limb(atHand(0.05, 0.055, 0.016), atHand(0.08, 0.06, 0.022), 0.0118, 0.0095),
  ),
)

const handWeights: Weights = (point) => {
  const side = sideOf(point)
  const from = subtract([Math.abs(point[0]), point[1], point[2]], REST.handL)
  const { fingers, thumb } = HAND_FRAME
  const along = from[0] * fingers[0] + from[1] * fingers[1] + from[2] * fingers[2]
  const aside = from[0] * thumb[0] + from[1] * thumb[1] + from[2] * thumb[2]
  const share = smoothStep(0.075, 0.1, along) * smoothStep(0.052, 0.044, aside)
  return [
    [`hand${side}`, 1 - share],
    [`fingers${side}`, share],
  ]
}

export const hands: Blob = {
  shape: mirrored(leftHand),
  slot: 'skin',
  weights: handWeights,
  low: [-0.62, 0.72, -0.08],
  high: [0.62, 1.0, 0.12],
  cell: 0.0038,
  triangles: 320,
}
