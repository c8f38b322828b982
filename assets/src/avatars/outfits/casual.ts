import { shoes, soled } from '../shapes/footwear.ts'
import { trousers } from '../shapes/legs.ts'
import type { Blob, Patch } from '../shapes/pieces.ts'
import {
  above,
  band,
  ellipsoid,
  grow,
  limb,
  ring,
  under,
  union,
  within,
} from '../shapes/signed-distance.ts'
import { cuffs, sleeve, trunk } from '../shapes/torso.ts'
import { alongChain, hemWeights } from '../shapes/weights.ts'
import { join, neckline, PERSON, type Pieces, ribbon, top } from './garment.ts'

const cloth = union(
  0.05,
  grow(trunk, 0.012),
  limb([0, 1.05, 0], [0, 0.9, -0.004], 0.148, 0.152, 0.8),
)
/** The knitted edge draws the cloth in above it. */
const body = union(0.02, cloth, band(cloth, 0.82, 0.872, 0.007))
const hoodie = top(body, sleeve(0.061, 0.055, 0.045, -0.004), 0.825, 580, hemWeights)

/** The hood lies on the back and stands around the neck. */
const hood: Blob = {
  shape: union(
    0.035,
    ring([0, 1.39, -0.03], [0, 1, 0.42], 0.08, 0.025),
    ellipsoid([0, 1.345, -0.112], [0.088, 0.062, 0.042]),
  ),
  slot: 'top',
  weights: ([, y]) => alongChain(['chest', 'neck'], [1.46], 0.05, y),
  low: [-0.15, 1.24, -0.19],
  high: [0.15, 1.5, 0.1],
  cell: 0.0065,
  triangles: 190,
}

const pocket: Patch = {
  on: hoodie.shape,
  slot: 'top-shade',
  weights: hoodie.weights,
  columns: 6,
  rows: 3,
  outline: (u, v) => [(u * 2 - 1) * (0.098 - 0.035 * v ** 1.5), 0.905 + v * 0.125],
  lift: 0.0055,
}

const strings = [1, -1].map((side) =>
  ribbon(hoodie, 'light', [side * 0.03, 1.335], [side * 0.036, 1.235], 0.0075, 0.0055, {
    until: 0,
  }),
)

/** Hoodie with a stripe, jeans, trainers. */
export const casual: Pieces = join(PERSON, {
  blobs: [
    {
      ...hoodie.blob,
      paint: [
        {
          slot: 'accent',
          where: [above(1.125), under(1.187)],
          only: within(0.165),
          until: 3,
        },
        { slot: 'top-shade', where: [under(0.872)] },
        { slot: 'top-shade', where: cuffs(0.045), until: 1 },
      ],
    },
    hood,
    trousers(0.004, 0.06),
    soled(shoes, 'metal', 0.02),
  ],
  patches: [
    neckline(hoodie, 'shirt', { width: 0.05, from: 1.38, depth: 0.05, lift: 0.002 }),
    pocket,
    ...strings,
  ],
})
