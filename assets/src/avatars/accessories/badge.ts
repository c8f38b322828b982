import { allTops } from '../outfits/all-tops.ts'
import { join, type Pieces, ribbon } from '../outfits/garment.ts'
import type { Patch } from '../shapes/pieces.ts'
import { trunkWeights } from '../shapes/weights.ts'

const on = { shape: allTops, weights: trunkWeights }

/** A card with a coloured head, a portrait and lines, drawn in sheets. */
const sheet = (
  slot: Patch['slot'],
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  lift: number,
): Patch => ({
  on: allTops,
  slot,
  weights: trunkWeights,
  columns: 2,
  rows: 2,
  outline: (u, v) => [x0 + (x1 - x0) * u, y0 + (y1 - y0) * v],
  lift,
  until: 2,
})

const lanyard = [1, -1].flatMap((side) => [
  ribbon(on, 'accent', [side * 0.07, 1.372], [side * 0.006, 1.18], 0.015, 0.008, { until: 2 }),
  ribbon(on, 'accent', [side * 0.07, 1.372], [side * 0.02, 1.366], 0.015, 0.008, {
    from: -1,
    rows: 3,
  }),
])

export const badge: Pieces = join({
  blobs: [],
  patches: [
    ...lanyard,
    sheet('light', [-0.034, 0.034], [1.088, 1.18], 0.01),
    sheet('accent', [-0.034, 0.034], [1.154, 1.18], 0.0125),
    { ...sheet('dark', [-0.022, 0.022], [1.128, 1.14], 0.0125), until: 0 },
    { ...sheet('metal', [-0.022, 0.012], [1.106, 1.114], 0.0125), until: 0 },
  ],
})
