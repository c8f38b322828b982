import { shoes, soled } from '../shapes/footwear.ts'
import { trousers } from '../shapes/legs.ts'
import { disc } from '../shapes/patch-mesh.ts'
import type { Blob, Patch } from '../shapes/pieces.ts'
import { below, grow, intersection, limb, under, union } from '../shapes/signed-distance.ts'
import { cuffs, sleeve, trunk } from '../shapes/torso.ts'
import { skirtWeights } from '../shapes/weights.ts'
import { join, PERSON, type Pieces, ribbon, standCollar, top } from './garment.ts'

const HEM = 0.525

const body = union(
  0.07,
  grow(trunk, 0.006),
  limb([0, 0.95, -0.003], [0, HEM - 0.05, 0], 0.153, 0.178, 0.68),
)
const tunic = top(body, sleeve(0.056, 0.051, 0.045), HEM, 780, skirtWeights)

/** Only what shows below the tunic: the rest would come through it at a run. */
const narrow = trousers(0, 0.072)
const legs: Blob = {
  ...narrow,
  shape: intersection(0.01, narrow.shape, below([0, 0.6, 0], [0, 1, 0])),
  high: [0.26, 0.64, 0.17],
  triangles: 230,
}

const buttons: Patch[] = [1.335, 1.28, 1.225].map((y) => ({
  on: tunic.shape,
  slot: 'light',
  weights: tunic.weights,
  columns: 6,
  rows: 1,
  outline: disc(0, y, 0.007, 0.007),
  lift: 0.0065,
  until: 0,
}))

/** Long tunic with a stand collar, trimmed hem, cuffs and placket, narrow trousers. */
export const kurta: Pieces = join(PERSON, {
  blobs: [
    {
      ...tunic.blob,
      paint: [
        { slot: 'accent', where: [under(HEM + 0.042)], until: 3 },
        { slot: 'accent', where: cuffs(0.034), until: 1 },
      ],
    },
    standCollar('accent', 0.012, 1.418, 140),
    legs,
    soled(shoes, 'dark', 0.016),
  ],
  patches: [ribbon(tunic, 'accent', [0, 1.385], [0, 1.15], 0.036, 0.0035), ...buttons],
})
