import { atHand, band, shoes, trunk } from '../shapes/body.ts'
import type { Blob, Patch } from '../shapes/pieces.ts'
import { below, grow, intersection, limb, union } from '../shapes/signed-distance.ts'
import { alongChain, neckWeights, skirtWeights, trunkWeights } from '../shapes/weights.ts'
import { HAND_FRAME, REST } from '../skeleton.ts'
import { join, neckline, PERSON, type Pieces, ribbon, standCollar, top } from './garment.ts'

const HEM = 0.12

const body = union(
  0.07,
  grow(trunk, 0.007),
  limb([0, 0.92, -0.004], [0, 0.3, 0.004], 0.158, 0.168, 0.8),
  limb([0, 0.4, 0.004], [0, 0.05, 0.006], 0.166, 0.178, 0.84),
)

const wideSleeve = intersection(
  0.012,
  union(
    0.04,
    limb(REST.armL, REST.forearmL, 0.064, 0.068),
    limb(REST.forearmL, atHand(0.04, 0, -0.004), 0.066, 0.096, 0.84),
  ),
  below(atHand(-0.006, 0, 0), HAND_FRAME.fingers),
)

const robe = top(body, wideSleeve, HEM, 780, skirtWeights)
robe.blob.low = [-0.62, HEM - 0.03, -0.24]

const sashShape = band(body, 0.955, 1.1, 0.014)
const sash: Blob = {
  ...robe.blob,
  shape: sashShape,
  slot: 'accent',
  weights: trunkWeights,
  low: [-0.22, 0.93, -0.2],
  high: [0.22, 1.13, 0.2],
  triangles: 160,
}

const knot: Blob = {
  shape: union(
    0.02,
    limb([-0.075, 1.035, -0.14], [0.075, 1.035, -0.14], 0.046, 0.046, 0.6),
    limb([0, 0.99, -0.145], [0, 1.09, -0.145], 0.03, 0.03, 0.8),
  ),
  slot: 'accent',
  weights: ([, y]) => alongChain(['hips', 'spine', 'chest'], [1.02, 1.17], 0.07, y),
  low: [-0.15, 0.93, -0.22],
  high: [0.15, 1.15, -0.06],
  cell: 0.008,
  triangles: 110,
}

/** A white under-robe in the V; the left band runs over the right one down to the sash. */
const collar: Patch[] = [
  neckline(robe, 'shirt', { width: 0.066, from: 1.418, depth: 0.2, lift: 0.0035 }),
  ribbon(robe, 'accent', [-0.07, 1.405], [0.004, 1.208], 0.04, 0.006),
  ribbon(robe, 'accent', [0.07, 1.405], [-0.06, 1.09], 0.04, 0.0085),
]

const cord: Patch = ribbon(
  { shape: sashShape, weights: trunkWeights },
  'shirt',
  [-0.125, 1.028],
  [0.125, 1.028],
  0.017,
  0.004,
  { rows: 8 },
)

/** Robe with crossed collar, broad sash with a knot at the back, wide sleeves. */
export const kimono: Pieces = join(PERSON, {
  blobs: [
    robe.blob,
    sash,
    knot,
    { ...standCollar('shirt', 0.034, 1.43, 110), weights: neckWeights },
    { ...shoes, triangles: 180 },
  ],
  patches: [...collar, cord],
})
