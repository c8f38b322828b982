import type { Point } from '../vector.ts'
import {
  cut,
  type Distance,
  ellipsoid,
  enlarged,
  limb,
  mirrored,
  union,
} from './signed-distance.ts'
import { rigid } from './weights.ts'

/** Heads are larger than life, and sit a little lower for it: faces read from further away. */
const HEAD_SCALE = 1.2
const HEAD_PIVOT: Point = [0, 1.505, 0]
const HEAD_PLACE: Point = [0, 1.486, 0]

/** Head shapes are written at life size and enlarged together. */
export const asHead = (shape: Distance): Distance =>
  enlarged(shape, HEAD_PIVOT, HEAD_PLACE, HEAD_SCALE)

/** A place on the life-size head, in model space. */
export const onHead = (x: number, y: number): readonly [number, number] => [
  x * HEAD_SCALE,
  HEAD_PLACE[1] + (y - HEAD_PIVOT[1]) * HEAD_SCALE,
]

const skull = union(
  0.055,
  ellipsoid([0, 1.622, -0.008], [0.085, 0.096, 0.1]),
  ellipsoid([0, 1.562, 0.02], [0.066, 0.074, 0.074]),
  ellipsoid([0, 1.512, 0.05], [0.028, 0.02, 0.028]),
)
const cheeks = mirrored(ellipsoid([0.039, 1.56, 0.062], [0.026, 0.025, 0.023]))
const ears = mirrored(
  cut(
    0.006,
    ellipsoid([0.086, 1.58, -0.008], [0.013, 0.028, 0.019]),
    ellipsoid([0.098, 1.582, 0.0], [0.007, 0.016, 0.009]),
  ),
)
const nose = union(
  0.016,
  ellipsoid([0, 1.5675, 0.1], [0.0125, 0.0105, 0.012]),
  limb([0, 1.602, 0.089], [0, 1.574, 0.1], 0.005, 0.0085),
)
export const head = asHead(union(0.012, union(0.03, skull, cheeks), ears, nose))
export const headAndNeck = union(0.03, head, limb([0, 1.35, -0.024], [0, 1.53, -0.01], 0.055, 0.05))

/** Where hair grows: the skull, a little larger. */
export const scalp = ellipsoid([0, 1.624, -0.011], [0.087, 0.097, 0.102])

export const headRigid = rigid('head')
