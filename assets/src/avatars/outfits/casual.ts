import { atHand, band, shoes, sleeve, soles, trousers, trunk } from '../shapes/body.ts'
import type { Blob, Patch } from '../shapes/pieces.ts'
import { ellipsoid, grow, limb, mirrored, ring, union } from '../shapes/signed-distance.ts'
import { alongChain, armWeights, hemWeights } from '../shapes/weights.ts'
import { join, neckline, PERSON, type Pieces, ribbon, top } from './garment.ts'

const body = union(
  0.05,
  grow(trunk, 0.012),
  limb([0, 1.05, 0], [0, 0.9, -0.004], 0.152, 0.156, 0.8),
)
const hoodie = top(body, sleeve(0.069, 0.061, 0.05, 0.03), 0.86, 620, hemWeights)

const hem: Blob = {
  ...hoodie.blob,
  shape: band(body, 0.828, 0.89, 0.006),
  slot: 'top-shade',
  weights: hemWeights,
  low: [-0.24, 0.81, -0.2],
  high: [0.24, 0.92, 0.2],
  triangles: 130,
  until: 1,
}

const cuffs: Blob = {
  shape: mirrored(limb(atHand(-0.05, 0, 0), atHand(-0.008, 0, 0), 0.044, 0.037)),
  slot: 'top-shade',
  weights: armWeights,
  low: [-0.54, 0.84, -0.1],
  high: [0.54, 1.06, 0.1],
  cell: 0.007,
  triangles: 90,
  until: 1,
}

/** The hood lies on the back and stands around the neck. */
const hood: Blob = {
  shape: union(
    0.035,
    ring([0, 1.405, -0.03], [0, 1, 0.42], 0.08, 0.025),
    ellipsoid([0, 1.36, -0.115], [0.088, 0.062, 0.042]),
  ),
  slot: 'top',
  weights: ([, y]) => alongChain(['chest', 'neck'], [1.47], 0.05, y),
  low: [-0.15, 1.26, -0.19],
  high: [0.15, 1.5, 0.1],
  cell: 0.0065,
  triangles: 180,
}

/** A stripe across the chest, front and back. */
const stripes: Patch[] = ([1, -1] as const).map((from) => ({
  on: body,
  slot: 'accent',
  weights: hoodie.weights,
  columns: 10,
  rows: 1,
  outline: (u, v) => [(u * 2 - 1) * 0.126, 1.155 + v * 0.062],
  lift: 0.007,
  from,
}))

const pocket: Patch = {
  on: hoodie.shape,
  slot: 'top-shade',
  weights: hoodie.weights,
  columns: 6,
  rows: 3,
  outline: (u, v) => [(u * 2 - 1) * (0.098 - 0.035 * v ** 1.5), 0.915 + v * 0.125],
  lift: 0.0055,
}

const strings = [1, -1].map((side) =>
  ribbon(hoodie, 'light', [side * 0.03, 1.36], [side * 0.036, 1.255], 0.0075, 0.0055, { until: 0 }),
)

/** Hoodie with a stripe, jeans, trainers. */
export const casual: Pieces = join(PERSON, {
  blobs: [hoodie.blob, hem, cuffs, hood, trousers(0.004, 0.06), shoes, soles(shoes, 0.024)],
  patches: [
    neckline(hoodie, 'shirt', { width: 0.056, from: 1.41, depth: 0.06, lift: 0.002 }),
    ...stripes,
    pocket,
    ...strings,
  ],
})
