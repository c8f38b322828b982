import { shoes } from '../shapes/footwear.ts'
import { atHand } from '../shapes/hands.ts'
import type { Blob, Patch } from '../shapes/pieces.ts'
import {
  above,
  band,
  below,
  grow,
  intersection,
  limb,
  under,
  union,
  within,
} from '../shapes/signed-distance.ts'
import { trunk } from '../shapes/torso.ts'
import { skirtWeights, trunkWeights } from '../shapes/weights.ts'
import { HAND_FRAME, REST } from '../skeleton.ts'
import { join, neckline, PERSON, type Pieces, ribbon, standCollar, top } from './garment.ts'

const HEM = 0.12
const SASH = { low: 0.955, high: 1.1 }

const cloth = union(
  0.07,
  grow(trunk, 0.007),
  limb([0, 0.92, -0.004], [0, 0.3, 0.004], 0.155, 0.165, 0.8),
  limb([0, 0.4, 0.004], [0, 0.05, 0.006], 0.163, 0.176, 0.84),
)

const wideSleeve = intersection(
  0.012,
  union(
    0.04,
    limb(REST.armL, REST.forearmL, 0.058, 0.064),
    limb(REST.forearmL, atHand(0.04, 0, -0.004), 0.064, 0.094, 0.84),
  ),
  below(atHand(-0.006, 0, 0), HAND_FRAME.fingers),
)

const body = union(0.004, cloth, band(cloth, SASH.low, SASH.high, 0.014))
const robe = top(body, wideSleeve, HEM, 860, skirtWeights)

/** The sleeves hang beside the sash. */
const only = within(0.19)

const knot: Blob = {
  shape: union(
    0.02,
    limb([-0.075, 1.035, -0.14], [0.075, 1.035, -0.14], 0.046, 0.046, 0.6),
    limb([0, 0.99, -0.145], [0, 1.09, -0.145], 0.03, 0.03, 0.8),
  ),
  slot: 'accent',
  weights: trunkWeights,
  low: [-0.15, 0.93, -0.22],
  high: [0.15, 1.15, -0.06],
  cell: 0.008,
  triangles: 130,
}

/** A white under-robe in the V; the left band runs over the right one down to the sash. */
const collar: Patch[] = [
  neckline(robe, 'shirt', { width: 0.056, from: 1.395, depth: 0.19, lift: 0.0035 }),
  ribbon(robe, 'accent', [-0.062, 1.385], [0.004, 1.2], 0.038, 0.006),
  ribbon(robe, 'accent', [0.062, 1.385], [-0.052, 1.1], 0.038, 0.0085),
]

/** Robe with crossed collar, broad sash with a white edge and a knot at the back, wide sleeves. */
export const kimono: Pieces = join(PERSON, {
  blobs: [
    {
      ...robe.blob,
      low: [-0.62, HEM - 0.03, -0.24],
      paint: [
        {
          slot: 'accent',
          where: [above(SASH.low - 0.002), under(SASH.high - 0.018)],
          only,
          until: 3,
        },
        { slot: 'shirt', where: [above(SASH.high - 0.018), under(SASH.high + 0.002)], only },
      ],
    },
    knot,
    standCollar('shirt', 0.034, 1.415, 120),
    { ...shoes, triangles: 180 },
  ],
  patches: collar,
})
