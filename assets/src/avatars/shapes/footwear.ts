import type { Slot } from '../avatar-kit.ts'
import type { Blob } from './pieces.ts'
import {
  below,
  ellipsoid,
  grow,
  intersection,
  limb,
  mirrored,
  under,
  union,
} from './signed-distance.ts'
import { shoeWeights } from './weights.ts'

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
  triangles: 180,
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

/** A sole of another colour, up to `height`. */
export const soled = (shoe: Blob, slot: Slot, height: number): Blob => ({
  ...shoe,
  paint: [{ slot, where: [under(height)] }],
})
