import { SEAT } from '../avatar-kit.ts'
import type { Pieces } from '../outfits/garment.ts'
import type { Blob } from '../shapes/pieces.ts'
import { limb, mirrored, ring, roundedBox, union } from '../shapes/signed-distance.ts'
import { rigid, sideOf } from '../shapes/weights.ts'
import { REST } from '../skeleton.ts'
import type { Point } from '../vector.ts'

const WHEEL = REST.wheelL
const AXES = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const
const wheelWeights: Blob['weights'] = (point) => [[`wheel${sideOf(point)}`, 1]]
const turned = {
  weights: wheelWeights,
  low: [-0.38, -0.02, -0.36],
  high: [0.38, 0.63, 0.32],
} as const
const fixed = {
  weights: rigid('root'),
  low: [-0.34, -0.03, -0.36],
  high: [0.34, 1.0, 0.62],
} as const

const tyres: Blob = {
  ...turned,
  shape: mirrored(ring(WHEEL, [1, 0, 0], WHEEL[1] - 0.017, 0.017)),
  slot: 'dark',
  cell: 0.011,
  triangles: 560,
}

const spokes = [0, 1, 2, 3, 4, 5].map((i) => {
  const angle = (i / 6) * Math.PI * 2
  const rim: Point = [
    WHEEL[0],
    WHEEL[1] + Math.cos(angle) * 0.27,
    WHEEL[2] + Math.sin(angle) * 0.27,
  ]
  return limb(WHEEL, rim, 0.0065, 0.0065)
})
const rims: Blob = {
  ...turned,
  shape: mirrored(
    union(
      0.006,
      ring([WHEEL[0] + 0.028, WHEEL[1], WHEEL[2]], [1, 0, 0], 0.262, 0.0085),
      limb(
        [WHEEL[0] - 0.03, WHEEL[1], WHEEL[2]],
        [WHEEL[0] + 0.03, WHEEL[1], WHEEL[2]],
        0.024,
        0.024,
      ),
      ...spokes,
    ),
  ),
  slot: 'metal',
  cell: 0.0075,
  triangles: 700,
}

const frame: Blob = {
  ...fixed,
  shape: mirrored(
    union(
      0.012,
      // Seat rail, back post with handle, front post to the footplate, axle.
      limb([0.235, 0.43, -0.21], [0.235, 0.43, 0.24], 0.013, 0.013),
      limb([0.235, 0.3, -0.19], [0.235, 0.93, -0.25], 0.013, 0.013),
      limb([0.235, 0.93, -0.25], [0.235, 0.94, -0.33], 0.016, 0.016),
      limb([0.235, 0.43, 0.24], [0.185, 0.06, 0.42], 0.013, 0.012),
      limb([0.185, 0.06, 0.42], [0.185, 0.014, 0.47], 0.012, 0.01),
      limb([0.235, 0.43, 0.12], [0.225, 0.14, 0.2], 0.013, 0.013),
      limb([0, WHEEL[1], WHEEL[2]], [0.28, WHEEL[1], WHEEL[2]], 0.013, 0.013),
    ),
  ),
  slot: 'metal',
  cell: 0.008,
  triangles: 620,
}

const castors: Blob = {
  ...fixed,
  shape: mirrored(ring([0.225, 0.075, 0.19], [1, 0, 0], 0.05, 0.025)),
  slot: 'dark',
  cell: 0.008,
  triangles: 160,
}

const upholstery: Blob = {
  ...fixed,
  shape: union(
    0.004,
    roundedBox([0, SEAT.height - 0.028, 0.015], AXES, [0.23, 0.03, 0.235], 0.02),
    roundedBox(
      [0, 0.68, -0.225],
      [
        [1, 0, 0],
        [0, 0.9955, -0.0947],
        [0, 0.0947, 0.9955],
      ],
      [0.235, 0.19, 0.02],
      0.018,
    ),
    roundedBox([0, 0.005, 0.44], AXES, [0.19, 0.009, 0.125], 0.005),
    mirrored(roundedBox([0.245, 0.56, 0.0], AXES, [0.012, 0.1, 0.17], 0.011)),
  ),
  slot: 'accent',
  cell: 0.0095,
  triangles: 420,
}

/** An active wheelchair: wheels turn with their own joints, the rest stands. */
export const wheelchair: Pieces = {
  blobs: [tyres, rims, frame, castors, upholstery],
  patches: [],
}
