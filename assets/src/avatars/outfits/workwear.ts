import { boots, soled } from '../shapes/footwear.ts'
import { trousers } from '../shapes/legs.ts'
import { disc } from '../shapes/patch-mesh.ts'
import type { Blob, Patch } from '../shapes/pieces.ts'
import { above, below, grow, intersection, limb, under, union } from '../shapes/signed-distance.ts'
import { sleeve, trunk } from '../shapes/torso.ts'
import { trouserWeights } from '../shapes/weights.ts'
import {
  bareForearms,
  join,
  neckline,
  PERSON,
  type Pieces,
  ribbon,
  standCollar,
  top,
} from './garment.ts'

const shirt = top(grow(trunk, 0.004), sleeve(0.058, 0.054, 0.049, 0.205), 0.99, 380)

const legs = trousers(0.01, 0.082)

/** The trousers' upper part comes up over the waist. */
const waist = intersection(
  0.008,
  limb([0, 1.1, -0.002], [0, 0.9, -0.006], 0.143, 0.154, 0.78),
  intersection(0.008, below([0, 1.06, 0], [0, 1, 0]), below([0, 0.85, 0], [0, -1, 0])),
)
const overall: Blob = {
  ...legs,
  shape: union(0.05, legs.shape, waist),
  weights: trouserWeights,
  high: [0.26, 1.1, 0.18],
  triangles: 350,
  // Patches on the knees.
  paint: [{ slot: 'dark', where: [above(0.42), under(0.535), (_x, _y, z) => 0.02 - z], until: 1 }],
}

const bib: Patch = {
  on: shirt.shape,
  slot: 'bottom',
  weights: shirt.weights,
  columns: 5,
  rows: 4,
  outline: (u, v) => [(u * 2 - 1) * (0.118 - 0.026 * v), 1.02 + v * 0.21],
  lift: 0.011,
}
const bibPocket: Patch = {
  ...bib,
  slot: 'accent',
  columns: 4,
  rows: 2,
  outline: (u, v) => [(u * 2 - 1) * 0.06, 1.105 + v * 0.085],
  lift: 0.0145,
}
const back: Patch = {
  ...bib,
  columns: 4,
  rows: 3,
  outline: (u, v) => [(u * 2 - 1) * (0.115 - 0.075 * v), 1.02 + v * 0.15],
  from: -1,
}
const straps: Patch[] = [1, -1].flatMap((side) => [
  ribbon(shirt, 'bottom', [side * 0.078, 1.22], [side * 0.083, 1.36], 0.032, 0.009),
  ribbon(shirt, 'bottom', [side * 0.035, 1.15], [side * 0.083, 1.36], 0.032, 0.009, { from: -1 }),
  {
    ...bib,
    slot: 'metal',
    columns: 8,
    rows: 1,
    outline: disc(side * 0.079, 1.212, 0.012, 0.012),
    lift: 0.0155,
    until: 0,
  } satisfies Patch,
])

/** Short sleeves, dungarees with bib and pocket, boots. */
export const workwear: Pieces = join(PERSON, {
  blobs: [
    shirt.blob,
    bareForearms,
    overall,
    standCollar('top-shade', 0.024, 1.418, 130),
    soled(boots, 'dark', 0.024),
  ],
  patches: [
    neckline(shirt, 'shirt', { width: 0.036, from: 1.395, depth: 0.07, lift: 0.003 }),
    bib,
    bibPocket,
    back,
    ...straps,
  ],
})
