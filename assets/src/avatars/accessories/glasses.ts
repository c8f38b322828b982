import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { Pieces } from '../outfits/garment.ts'
import { asHead, headRigid } from '../shapes/head.ts'
import type { Blob } from '../shapes/pieces.ts'
import {
  cut,
  type Distance,
  limb,
  mirrored,
  ring,
  roundedBox,
  union,
} from '../shapes/signed-distance.ts'
import type { Point } from '../vector.ts'

const EYE: Point = [0.034, 1.59, 0.107]
const AXES = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
] as const

/** Lenses' rims, bridge, and arms back to the ears. */
function glasses(rim: Distance): Pieces {
  const frame: Blob = {
    shape: asHead(
      union(
        0.004,
        mirrored(
          union(
            0.003,
            rim,
            limb([0.06, 1.597, 0.1], [0.0735, 1.598, 0.062], 0.003, 0.003),
            limb([0.0735, 1.598, 0.062], [0.089, 1.596, -0.008], 0.003, 0.003),
          ),
        ),
        limb([-0.012, 1.598, 0.111], [0.012, 1.598, 0.111], 0.003, 0.003),
      ),
    ),
    slot: 'dark',
    weights: headRigid,
    low: [-0.125, 1.55, -0.03],
    high: [0.125, 1.66, 0.14],
    cell: 0.0024,
    triangles: 420,
    until: 2,
  }
  return { blobs: [frame], patches: [] }
}

export const GLASSES: Readonly<Record<Exclude<Look['glasses'], 'none'>, Pieces>> = {
  round: glasses(ring(EYE, [0.18, 0, 1], 0.0235, 0.003)),
  square: glasses(
    cut(
      0.002,
      roundedBox(EYE, AXES, [0.029, 0.021, 0.0036], 0.003),
      roundedBox(EYE, AXES, [0.0245, 0.0165, 0.02], 0.005),
    ),
  ),
}
