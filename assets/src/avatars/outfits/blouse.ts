import { atHand, band, bareLegs, insteps, pumps, sleeve, trunk } from '../shapes/body.ts'
import type { Blob } from '../shapes/pieces.ts'
import {
  below,
  ellipsoid,
  grow,
  intersection,
  limb,
  ring,
  union,
} from '../shapes/signed-distance.ts'
import { neckWeights, skirtWeights, trunkWeights } from '../shapes/weights.ts'
import { HAND_FRAME, REST } from '../skeleton.ts'
import { join, PERSON, type Pieces, ribbon, top } from './garment.ts'

const fullSleeve = union(
  0.03,
  sleeve(0.058, 0.056, 0.05, 0.03),
  ellipsoid(
    [
      (REST.forearmL[0] + REST.handL[0]) / 2 + 0.022,
      (REST.forearmL[1] + REST.handL[1]) / 2 - 0.034,
      -0.006,
    ],
    [0.056, 0.062, 0.053],
  ),
  limb(atHand(-0.03, 0, 0), atHand(-0.006, 0, 0), 0.033, 0.032),
)

const blouse = top(
  grow(trunk, 0.003),
  intersection(0.006, fullSleeve, below(atHand(0.004, 0, 0), HAND_FRAME.fingers)),
  0.995,
  560,
)

const skirtShape = intersection(
  0.01,
  union(
    0.06,
    ellipsoid([0, 0.97, -0.002], [0.14, 0.12, 0.108]),
    limb([0, 0.86, -0.004], [0, 0.48, 0.0], 0.166, 0.18, 0.64),
  ),
  intersection(0.008, below([0, 0.485, 0], [0, -1, 0]), below([0, 1.005, 0], [0, 1, 0])),
)

/** Blouse and skirt end under the belt. */
const waist = union(0.02, grow(trunk, 0.003), ellipsoid([0, 0.97, -0.002], [0.14, 0.12, 0.108]))

const skirt: Blob = {
  shape: skirtShape,
  slot: 'bottom',
  weights: skirtWeights,
  low: [-0.26, 0.45, -0.2],
  high: [0.26, 1.07, 0.2],
  cell: 0.009,
  triangles: 270,
}

const belt: Blob = {
  ...skirt,
  shape: band(waist, 0.978, 1.022, 0.008),
  slot: 'accent',
  low: [-0.2, 0.96, -0.18],
  high: [0.2, 1.05, 0.18],
  weights: trunkWeights,
  cell: 0.007,
  triangles: 110,
}

/** A knotted scarf around the neck. */
const scarf: Blob = {
  shape: union(
    0.02,
    ring([0, 1.402, -0.02], [0, 1, -0.3], 0.058, 0.021),
    ellipsoid([0.018, 1.385, 0.058], [0.026, 0.022, 0.022]),
    limb([0.02, 1.375, 0.078], [0.032, 1.312, 0.117], 0.015, 0.027, 0.6),
  ),
  slot: 'accent',
  weights: neckWeights,
  low: [-0.12, 1.27, -0.13],
  high: [0.12, 1.46, 0.14],
  cell: 0.0055,
  triangles: 210,
  whole: true,
}

/** Blouse with full sleeves, scarf, belted skirt to the knee. */
export const blouseAndSkirt: Pieces = join(PERSON, {
  blobs: [{ ...blouse.blob, whole: true }, skirt, belt, scarf, bareLegs, insteps, pumps],
  patches: [ribbon(blouse, 'top-shade', [0, 1.33], [0, 1.03], 0.012, 0.0025, { until: 0 })],
})
