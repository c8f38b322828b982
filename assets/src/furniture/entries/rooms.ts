import type { CatalogEntry } from '@foyer/shared/layout/catalog-contract.ts'
import { BOOTH, PARTITION, PODIUM, SEAT_HEIGHT, SHELF, SLAT_PANEL } from '../measures.ts'
import { box, entry } from './define-entry.ts'
import { colour } from './properties.ts'

const FABRIC = { colour: colour({ en: 'Fabric', de: 'Stoff' }) }

/** Three walls and the bench along the back: one walks in from the front. */
const BOOTH_FOOTPRINT = [
  box(BOOTH.width, 0.62, 0, -BOOTH.depth / 2 + 0.31),
  box(BOOTH.wall, BOOTH.depth, -(BOOTH.width - BOOTH.wall) / 2, 0),
  box(BOOTH.wall, BOOTH.depth, (BOOTH.width - BOOTH.wall) / 2, 0),
]

export const ROOMS: readonly CatalogEntry[] = [
  entry('booth', {
    name: { en: 'Quiet booth', de: 'Ruhekabine' },
    footprint: BOOTH_FOOTPRINT,
    height: BOOTH.height,
    triangles: 3200,
    seats: [-0.6, 0, 0.6].map((x) => ({ x, y: SEAT_HEIGHT, z: -0.55, turn: 0 })),
    properties: FABRIC,
  }),
  entry('partition', {
    name: { en: 'Partition', de: 'Trennwand' },
    footprint: [box(PARTITION.width, 0.4)],
    height: PARTITION.height,
    triangles: 700,
    properties: FABRIC,
  }),
  entry('slat-panel', {
    name: { en: 'Slatted panel', de: 'Lamellenwand' },
    footprint: [box(SLAT_PANEL.width, 0.3)],
    height: SLAT_PANEL.height,
    triangles: 1600,
  }),
  entry('shelf', {
    name: { en: 'Shelf', de: 'Regal' },
    footprint: [box(SHELF.width, SHELF.depth)],
    height: SHELF.height,
    triangles: 2400,
  }),
  entry('podium', {
    name: { en: 'Podium', de: 'Podest' },
    footprint: [box(PODIUM.width, PODIUM.width)],
    height: PODIUM.height,
    triangles: 500,
  }),
  entry('exhibit', {
    name: { en: 'Sculpture', de: 'Skulptur' },
    footprint: [],
    height: 0.6,
    triangles: 2400,
  }),
  entry('globe', {
    name: { en: 'Globe', de: 'Globus' },
    footprint: [],
    height: 0.75,
    triangles: 2400,
  }),
  entry('tray', {
    name: { en: 'Tray with glasses', de: 'Tablett mit Gläsern' },
    footprint: [],
    height: 0.2,
    triangles: 1500,
  }),
  entry('rug', {
    name: { en: 'Rug', de: 'Teppich' },
    footprint: [],
    height: 0.012,
    triangles: 600,
    properties: FABRIC,
  }),
  entry('rug-round', {
    name: { en: 'Round rug', de: 'Runder Teppich' },
    footprint: [],
    height: 0.012,
    triangles: 800,
    properties: FABRIC,
  }),
]
