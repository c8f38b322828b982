import { BODIES } from '../outfits/bodies.ts'
import { join, type Pieces, ribbon } from '../outfits/garment.ts'
import type { Patch } from '../shapes/pieces.ts'
import { type Distance, union } from '../shapes/signed-distance.ts'
import { trunkWeights } from '../shapes/weights.ts'

/** What the badge has to lie on, whatever is worn: all tops together. */
const chest: Distance = union(
  0.01,
  ...Object.values(BODIES).flatMap(({ blobs }) =>
    blobs.filter(({ slot, high }) => slot === 'top' && high[1] > 1.45).map(({ shape }) => shape),
  ),
)
const on = { shape: chest, weights: trunkWeights }

/** A card with a coloured head, a portrait and lines, drawn in sheets. */
const sheet = (
  slot: Patch['slot'],
  [x0, x1]: readonly [number, number],
  [y0, y1]: readonly [number, number],
  lift: number,
): Patch => ({
  on: chest,
  slot,
  weights: trunkWeights,
  columns: 2,
  rows: 2,
  outline: (u, v) => [x0 + (x1 - x0) * u, y0 + (y1 - y0) * v],
  lift,
  until: 2,
})

const lanyard = [1, -1].flatMap((side) => [
  ribbon(on, 'accent', [side * 0.075, 1.392], [side * 0.006, 1.19], 0.015, 0.008, { until: 2 }),
  ribbon(on, 'accent', [side * 0.075, 1.392], [side * 0.02, 1.378], 0.015, 0.008, {
    from: -1,
    rows: 3,
  }),
])

export const badge: Pieces = join({
  blobs: [],
  patches: [
    ...lanyard,
    sheet('light', [-0.034, 0.034], [1.098, 1.19], 0.01),
    sheet('accent', [-0.034, 0.034], [1.164, 1.19], 0.0125),
    { ...sheet('dark', [-0.022, 0.022], [1.138, 1.15], 0.0125), until: 0 },
    { ...sheet('metal', [-0.022, 0.012], [1.116, 1.124], 0.0125), until: 0 },
  ],
})
