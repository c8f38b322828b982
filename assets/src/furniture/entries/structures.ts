import type { CatalogEntry } from '@foyer/shared/layout/catalog-contract.ts'
import { DUCT, HULL, STEEL_BEAM, STEEL_COLUMN, TIMBER_COLUMN } from '../measures.ts'
import { box, entry } from './define-entry.ts'

export const STRUCTURES: readonly CatalogEntry[] = [
  entry('steel-column', {
    name: { en: 'Steel column', de: 'Stahlstütze' },
    footprint: [box(STEEL_COLUMN.width, STEEL_COLUMN.width)],
    height: STEEL_COLUMN.height,
    triangles: 300,
  }),
  entry('timber-column', {
    name: { en: 'Timber column', de: 'Holzstütze' },
    footprint: [box(TIMBER_COLUMN.width, TIMBER_COLUMN.width)],
    height: TIMBER_COLUMN.height,
    triangles: 400,
  }),
  entry('steel-beam', {
    name: { en: 'Steel beam', de: 'Stahlträger' },
    footprint: [],
    height: STEEL_BEAM.height,
    triangles: 200,
  }),
  entry('duct', {
    name: { en: 'Air duct', de: 'Lüftungsrohr' },
    footprint: [],
    height: DUCT.radius * 2 + 0.6,
    triangles: 1200,
  }),
  entry('hull-rib', {
    name: { en: 'Hull frame', de: 'Spant' },
    footprint: [box(0.3, 0.3, 0, 0.15)],
    height: HULL.height,
    triangles: 400,
  }),
  entry('hull-canopy', {
    name: { en: 'Hull slope', de: 'Bordwandschräge' },
    footprint: [],
    height: HULL.height,
    triangles: 300,
  }),
]
