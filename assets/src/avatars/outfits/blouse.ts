import { insteps, pumps } from '../shapes/footwear.ts'
import { atHand } from '../shapes/hands.ts'
import { bareLegs } from '../shapes/legs.ts'
import type { Blob } from '../shapes/pieces.ts'
import {
  above,
  band,
  below,
  ellipsoid,
  grow,
  intersection,
  limb,
  ring,
  union,
} from '../shapes/signed-distance.ts'
import { cuffs, sleeve, trunk } from '../shapes/torso.ts'
import { neckWeights, skirtWeights } from '../shapes/weights.ts'
import { HAND_FRAME, REST } from '../skeleton.ts'
import { join, PERSON, type Pieces, ribbon, top } from './garment.ts'

const fullSleeve = union(
  0.03,
  sleeve(0.053, 0.052, 0.046, 0.03),
  ellipsoid(
    [
      (REST.forearmL[0] + REST.handL[0]) / 2 + 0.022,
      (REST.forearmL[1] + REST.handL[1]) / 2 - 0.034,
      -0.006,
    ],
    [0.052, 0.06, 0.05],
  ),
  limb(atHand(-0.03, 0, 0), atHand(0.01, 0, 0), 0.033, 0.032),
)

const blouse = top(
  grow(trunk, 0.003),
  intersection(0.006, fullSleeve, below(atHand(0.002, 0, 0), HAND_FRAME.fingers)),
  0.985,
  540,
)

const skirtCloth = union(
  0.06,
  ellipsoid([0, 0.97, -0.002], [0.138, 0.12, 0.108]),
  limb([0, 0.86, -0.004], [0, 0.48, 0.0], 0.163, 0.176, 0.66),
)

/** The belt is the skirt's upper edge: the blouse ends inside of it. */
const BELT = { low: 0.976, high: 1.016 }

const skirt: Blob = {
  shape: intersection(
    0.01,
    union(0.006, skirtCloth, band(skirtCloth, BELT.low, BELT.high + 0.02, 0.006)),
    intersection(0.008, below([0, 0.485, 0], [0, -1, 0]), below([0, BELT.high, 0], [0, 1, 0])),
  ),
  slot: 'bottom',
  weights: skirtWeights,
  low: [-0.26, 0.45, -0.2],
  high: [0.26, 1.07, 0.2],
  cell: 0.009,
  triangles: 340,
  paint: [{ slot: 'accent', where: [above(BELT.low)] }],
}

/** A knotted scarf around the neck. */
export const neckScarf = union(
  0.02,
  ring([0, 1.395, -0.02], [0, 1, -0.16], 0.066, 0.022),
  ellipsoid([0.016, 1.378, 0.062], [0.027, 0.023, 0.022]),
  limb([0.02, 1.366, 0.082], [0.034, 1.29, 0.115], 0.014, 0.029, 0.6),
)
const scarf: Blob = {
  shape: neckScarf,
  slot: 'accent',
  weights: neckWeights,
  low: [-0.12, 1.24, -0.13],
  high: [0.12, 1.46, 0.16],
  cell: 0.0055,
  triangles: 230,
  whole: true,
}

/** Blouse with full sleeves, scarf, belted skirt to the knee. */
export const blouseAndSkirt: Pieces = join(PERSON, {
  blobs: [
    { ...blouse.blob, paint: [{ slot: 'top-shade', where: cuffs(0.028), until: 0 }] },
    skirt,
    scarf,
    bareLegs,
    insteps,
    pumps,
  ],
  patches: [ribbon(blouse, 'top-shade', [0, 1.31], [0, 1.03], 0.012, 0.0025, { until: 0 })],
})
