import type { CatalogEntry } from '@foyer/shared/layout/catalog-contract.ts'
import { PLANTER } from '../measures.ts'
import { box, entry } from './define-entry.ts'

export const PLANTS_AND_LAMPS: readonly CatalogEntry[] = [
  entry('plant-tree', {
    name: { en: 'Fig tree', de: 'Feigenbaum' },
    footprint: [box(0.5, 0.5)],
    height: 2.7,
    triangles: 3600,
  }),
  entry('plant-palm', {
    name: { en: 'Palm', de: 'Palme' },
    footprint: [box(0.46, 0.46)],
    height: 1.9,
    triangles: 2600,
  }),
  entry('plant-fern', {
    name: { en: 'Fern', de: 'Farn' },
    footprint: [box(0.4, 0.4)],
    height: 0.95,
    triangles: 2400,
  }),
  entry('planter', {
    name: { en: 'Planter', de: 'Pflanztrog' },
    footprint: [box(PLANTER.width, PLANTER.depth)],
    height: 1.1,
    triangles: 3800,
  }),
  entry('lamp-floor', {
    name: { en: 'Floor lamp', de: 'Stehlampe' },
    footprint: [box(0.32, 0.32)],
    height: 1.65,
    triangles: 900,
  }),
  entry('lamp-pendant', {
    name: { en: 'Pendant lamp', de: 'Hängelampe' },
    footprint: [],
    height: 2.6,
    triangles: 900,
  }),
]
