import type { CatalogEntry } from '@foyer/shared/layout/catalog-contract.ts'
import { GARDEN_BED, PERGOLA, SEAT_HEIGHT, TREE_BENCH } from '../measures.ts'
import { box, entry } from './define-entry.ts'

/** How far from the trunk one sits on the round bench, metres. */
const SITTING = 0.84
const [POST_X, POST_Z] = [(PERGOLA.width - PERGOLA.post) / 2, (PERGOLA.depth - PERGOLA.post) / 2]

export const GARDEN: readonly CatalogEntry[] = [
  entry('tree-bench', {
    name: { en: 'Tree with a bench', de: 'Baum mit Rundbank' },
    // Two boxes, the second across the first: about a circle.
    footprint: [
      box(TREE_BENCH.outer * 2, TREE_BENCH.outer * 1.1),
      box(TREE_BENCH.outer * 1.1, TREE_BENCH.outer * 2),
    ],
    height: 3.9,
    triangles: 3600,
    seats: [0, 90, 180, 270].map((turn) => ({
      x: Math.sin((turn * Math.PI) / 180) * SITTING,
      y: SEAT_HEIGHT,
      z: Math.cos((turn * Math.PI) / 180) * SITTING,
      turn,
    })),
  }),
  entry('garden-bed', {
    name: { en: 'Garden bed', de: 'Gartenbeet' },
    footprint: [box(GARDEN_BED.width, GARDEN_BED.depth)],
    height: 1,
    triangles: 3000,
  }),
  entry('pergola', {
    name: { en: 'Pergola', de: 'Pergola' },
    footprint: [-1, 1].flatMap((across) =>
      [-1, 1].map((deep) => box(PERGOLA.post, PERGOLA.post, across * POST_X, deep * POST_Z)),
    ),
    height: PERGOLA.height,
    triangles: 3000,
  }),
]
