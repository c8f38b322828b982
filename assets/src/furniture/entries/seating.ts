import type { CatalogEntry } from '@foyer/shared/layout/catalog-contract.ts'
import { ARMCHAIR, BENCH, SEAT_HEIGHT, SOFA, STOOL_RADIUS } from '../measures.ts'
import { box, entry } from './define-entry.ts'
import { colour } from './properties.ts'

const UPHOLSTERY = { colour: colour({ en: 'Upholstery', de: 'Bezug' }) }

export const SEATING: readonly CatalogEntry[] = [
  entry('sofa', {
    name: { en: 'Sofa', de: 'Sofa' },
    footprint: [box(SOFA.width, SOFA.depth)],
    height: 0.78,
    triangles: 2900,
    seats: [-0.6, 0, 0.6].map((x) => ({ x, y: SEAT_HEIGHT, z: 0.08, turn: 0 })),
    properties: UPHOLSTERY,
  }),
  entry('armchair', {
    name: { en: 'Armchair', de: 'Sessel' },
    footprint: [box(ARMCHAIR.width, ARMCHAIR.depth)],
    height: 0.76,
    triangles: 1800,
    seats: [{ x: 0, y: SEAT_HEIGHT, z: 0.06, turn: 0 }],
    properties: UPHOLSTERY,
  }),
  entry('stool', {
    name: { en: 'Stool', de: 'Hocker' },
    footprint: [box(STOOL_RADIUS * 2, STOOL_RADIUS * 2)],
    height: SEAT_HEIGHT,
    triangles: 700,
    seats: [{ x: 0, y: SEAT_HEIGHT, z: 0, turn: 0 }],
    properties: UPHOLSTERY,
  }),
  entry('bench', {
    name: { en: 'Bench', de: 'Bank' },
    footprint: [box(BENCH.width, BENCH.depth)],
    height: SEAT_HEIGHT,
    triangles: 900,
    seats: [-0.4, 0.4].map((x) => ({ x, y: SEAT_HEIGHT, z: 0, turn: 0 })),
    properties: UPHOLSTERY,
  }),
]
