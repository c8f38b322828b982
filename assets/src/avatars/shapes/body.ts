import { HAND_FRAME, REST } from '../skeleton.ts'
import { add, type Point, scale, smoothStep, subtract } from '../vector.ts'
import type { Blob, Weights } from './pieces.ts'
import {
  below,
  cut,
  type Distance,
  ellipsoid,
  enlarged,
  grow,
  intersection,
  limb,
  mirrored,
  roundedBox,
  union,
} from './signed-distance.ts'
import { legWeights, rigid, shoeWeights, sideOf, trouserWeights } from './weights.ts'

/** Heads are a little larger than life: faces read from further away. */
const HEAD_SCALE = 1.12
const HEAD_PIVOT: Point = [0, 1.505, 0]

/** Head shapes are written at life size and enlarged together. */
export const asHead = (shape: Distance): Distance => enlarged(shape, HEAD_PIVOT, HEAD_SCALE)

/** A place on the life-size head, in model space. */
export const onHead = (x: number, y: number): readonly [number, number] => [
  x * HEAD_SCALE,
  HEAD_PIVOT[1] + (y - HEAD_PIVOT[1]) * HEAD_SCALE,
]

const skull = union(
  0.055,
  ellipsoid([0, 1.622, -0.008], [0.086, 0.098, 0.102]),
  ellipsoid([0, 1.562, 0.02], [0.066, 0.074, 0.074]),
  ellipsoid([0, 1.512, 0.05], [0.03, 0.022, 0.03]),
)
const cheeks = mirrored(ellipsoid([0.04, 1.562, 0.062], [0.026, 0.024, 0.022]))
const ears = mirrored(
  cut(
    0.006,
    ellipsoid([0.088, 1.58, -0.008], [0.013, 0.029, 0.019]),
    ellipsoid([0.1, 1.582, 0.0], [0.007, 0.016, 0.009]),
  ),
)
const nose = union(
  0.01,
  ellipsoid([0, 1.57, 0.104], [0.0125, 0.0105, 0.0135]),
  mirrored(ellipsoid([0.0105, 1.5675, 0.0965], [0.0075, 0.0075, 0.009])),
  limb([0, 1.604, 0.0925], [0, 1.577, 0.106], 0.006, 0.0085),
)
export const head = asHead(union(0.01, union(0.03, skull, cheeks), ears, nose))
export const neck = limb([0, 1.36, -0.024], [0, 1.54, -0.01], 0.054, 0.047)
export const headAndNeck = union(0.03, head, neck)

/** Where hair grows: the skull, a little larger. */
export const scalp = ellipsoid([0, 1.624, -0.011], [0.088, 0.099, 0.104])

/** The trunk under clothes: chest, waist, hips, shoulders. */
export const trunk = union(
  0.07,
  ellipsoid([0, 1.24, -0.008], [0.152, 0.16, 0.104]),
  ellipsoid([0, 1.06, 0], [0.132, 0.15, 0.099]),
  ellipsoid([0, 0.86, -0.006], [0.163, 0.16, 0.121]),
  limb([-0.122, 1.334, -0.015], [0.122, 1.334, -0.015], 0.052, 0.052),
  mirrored(limb([0.02, 1.39, -0.024], [0.125, 1.345, -0.018], 0.04, 0.046)),
)

/** A point by the left wrist: along the fingers, to the thumb, out of the palm. */
export function atHand(along: number, aside: number, out: number): Point {
  const { fingers, thumb, palm } = HAND_FRAME
  return add(add(REST.handL, scale(fingers, along)), add(scale(thumb, aside), scale(palm, out)))
}

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
export const bareArm = sleeve(0.046, 0.037, 0.026, -0.02)

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
  triangles: 460,
}

/** Both legs of trousers, `loose` metres wider than close-fitting ones, down to `hem`. */
export function trousers(loose: number, hem = 0.05): Blob {
  const leg = union(
    0.035,
    limb([0.089, 0.86, -0.004], [0.094, 0.48, 0.008], 0.0795 + loose * 0.6, 0.061 + loose),
    limb([0.093, 0.48, 0.006], [0.098, 0.05, -0.016], 0.061 + loose, 0.05 + loose),
  )
  const shape = intersection(
    0.01,
    union(0.05, ellipsoid([0, 0.9, -0.008], [0.138, 0.12, 0.102]), mirrored(leg)),
    below([0, hem, -0.02], [0, -1, -0.12]),
  )
  return {
    shape,
    slot: 'bottom',
    weights: trouserWeights,
    low: [-0.26, 0.02, -0.17],
    high: [0.26, 1.03, 0.17],
    cell: 0.0085,
    triangles: 370,
    whole: true,
  }
}

/** Bare legs below a skirt. */
export const bareLegs: Blob = {
  shape: mirrored(
    union(
      0.03,
      limb([0.085, 0.7, 0], [0.093, 0.49, 0.01], 0.066, 0.05),
      limb([0.093, 0.49, 0.008], [0.097, 0.32, -0.012], 0.05, 0.048),
      limb([0.097, 0.32, -0.012], [0.098, 0.07, -0.018], 0.046, 0.03),
    ),
  ),
  slot: 'skin',
  weights: legWeights,
  low: [-0.2, 0.02, -0.12],
  high: [0.2, 0.66, 0.12],
  cell: 0.008,
  triangles: 190,
}

const soleCut = below([0, 0.002, 0], [0, -1, 0])

const shoe = intersection(
  0.008,
  union(
    0.032,
    ellipsoid([0.1, 0.045, -0.036], [0.037, 0.052, 0.044]),
    ellipsoid([0.102, 0.03, 0.05], [0.041, 0.036, 0.098]),
    ellipsoid([0.104, 0.024, 0.112], [0.036, 0.026, 0.045]),
    limb([0.098, 0.05, -0.022], [0.098, 0.095, -0.02], 0.042, 0.04),
  ),
  soleCut,
)

export const shoes: Blob = {
  shape: mirrored(shoe),
  slot: 'shoes',
  weights: shoeWeights,
  low: [-0.18, -0.015, -0.11],
  high: [0.18, 0.15, 0.2],
  cell: 0.006,
  triangles: 200,
}

/** Low shoes that show the instep, a part of the foot in skin above them. */
export const pumps: Blob = {
  ...shoes,
  shape: mirrored(
    intersection(
      0.006,
      union(
        0.025,
        ellipsoid([0.099, 0.04, -0.04], [0.031, 0.045, 0.038]),
        ellipsoid([0.1, 0.024, 0.05], [0.034, 0.03, 0.095]),
      ),
      intersection(0.006, soleCut, below([0, 0.062, -0.06], [0, 1, 0.28])),
    ),
  ),
  triangles: 170,
}

/** Bare feet for the gap between pumps and legs. */
export const insteps: Blob = {
  ...shoes,
  slot: 'skin',
  shape: mirrored(
    intersection(
      0.008,
      union(
        0.03,
        ellipsoid([0.099, 0.04, -0.03], [0.03, 0.042, 0.035]),
        ellipsoid([0.1, 0.028, 0.03], [0.031, 0.032, 0.075]),
        limb([0.098, 0.05, -0.02], [0.098, 0.1, -0.018], 0.03, 0.03),
      ),
      below([0, 0.012, 0], [0, -1, 0]),
    ),
  ),
  triangles: 130,
}

/** Ankle-high boots. */
export const boots: Blob = {
  ...shoes,
  shape: mirrored(
    union(0.03, grow(shoe, 0.004), limb([0.098, 0.06, -0.02], [0.098, 0.15, -0.016], 0.048, 0.05)),
  ),
  high: [0.18, 0.22, 0.22],
}

/** A thick sole of another colour under a shoe. */
export function soles(of: Blob, height: number): Blob {
  return {
    ...of,
    shape: intersection(
      0.004,
      grow(of.shape, 0.005),
      intersection(0.004, below([0, height, 0], [0, 1, 0]), soleCut),
    ),
    slot: 'light',
    triangles: 110,
    until: 1,
  }
}

/** A band of a shape between two heights, raised a little: belts, hems, sashes. */
export function band(shape: Distance, low: number, high: number, raised: number): Distance {
  return intersection(
    0.004,
    grow(shape, raised),
    intersection(0.004, below([0, high, 0], [0, 1, 0]), below([0, low, 0], [0, -1, 0])),
  )
}

export const headRigid = rigid('head')
