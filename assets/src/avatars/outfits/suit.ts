import { shoes, soled } from '../shapes/footwear.ts'
import { trousers } from '../shapes/legs.ts'
import { disc } from '../shapes/patch-mesh.ts'
import type { Patch } from '../shapes/pieces.ts'
import { grow, limb, union } from '../shapes/signed-distance.ts'
import { cuffs, sleeve, trunk } from '../shapes/torso.ts'
import { hemWeights } from '../shapes/weights.ts'
import {
  collarPoints,
  join,
  neckline,
  PERSON,
  type Pieces,
  ribbon,
  standCollar,
  top,
} from './garment.ts'

const body = union(
  0.06,
  grow(trunk, 0.004),
  limb([0, 1, -0.004], [0, 0.83, -0.006], 0.146, 0.168, 0.74),
)

const jacket = top(body, sleeve(0.057, 0.05, 0.042), 0.765, 660, hemWeights)

const V = { width: 0.054, from: 1.404, depth: 0.244 }
const edge = (v: number) => 0.002 + V.width * (1 - v) ** 0.9

const lapels: Patch[] = [1, -1].map((side) => ({
  on: jacket.shape,
  slot: 'top-shade',
  weights: jacket.weights,
  columns: 2,
  rows: 9,
  lift: 0.0078,
  outline: (u, v) => {
    // Widest at the notch, then straight down to the button.
    const wide = v < 0.36 ? 0.022 + 0.05 * v : 0.042 * (1 - (v - 0.36) / 0.64) + 0.003
    return [side * (edge(v) - 0.003 + u * wide), V.from - v * V.depth - u * 0.014]
  },
}))

const tie: Patch = {
  on: jacket.shape,
  slot: 'accent',
  weights: jacket.weights,
  columns: 2,
  rows: 6,
  lift: 0.0072,
  outline: (u, v) => {
    const knot = v < 0.13 ? 0.015 - v * 0.03 : 0.009 + 0.011 * v
    return [(u * 2 - 1) * Math.min(knot, edge(v) + 0.0005), V.from - v * V.depth * 0.94]
  },
}

const details: Patch[] = [
  ribbon(jacket, 'top-shade', [0.004, 1.16], [0.012, 0.79], 0.005, 0.0025),
  ribbon(jacket, 'accent', [0.07, 1.245], [0.112, 1.252], 0.017, 0.0045),
  ...[1, -1].map((side) =>
    ribbon(jacket, 'top-shade', [side * 0.075, 0.945], [side * 0.138, 0.952], 0.019, 0.0045),
  ),
  ...[1.115, 1.03].map(
    (y): Patch => ({
      on: jacket.shape,
      slot: 'dark',
      weights: jacket.weights,
      columns: 8,
      rows: 1,
      outline: disc(-0.006, y, 0.0085, 0.0085),
      lift: 0.0048,
      until: 0,
    }),
  ),
]

/** Jacket with lapels, shirt and tie. */
export const suit: Pieces = join(PERSON, {
  blobs: [
    {
      ...jacket.blob,
      // A finger's breadth of shirt shows at the wrists.
      paint: [{ slot: 'shirt', where: cuffs(0.006), until: 1 }],
    },
    standCollar('shirt', 0.02),
    trousers(0),
    soled(shoes, 'dark', 0.014),
  ],
  patches: [
    neckline(jacket, 'shirt', { ...V, lift: 0.0045 }),
    ...lapels,
    ...collarPoints(jacket, 'shirt'),
    tie,
    ...details,
  ],
})
