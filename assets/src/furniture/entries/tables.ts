import type { CatalogEntry } from '@foyer/shared/layout/catalog-contract.ts'
import {
  COFFEE_CORNER,
  COFFEE_TABLE_RADIUS,
  CURVED_DESK,
  DESK_HEIGHT,
  GIFT_TABLE,
  LONG_TABLE,
  STRAIGHT_DESK,
  TABLE_RADIUS,
} from '../measures.ts'
import { arcBoxes, box, entry } from './define-entry.ts'
import { colour, link } from './properties.ts'

const FRONT = { colour: colour({ en: 'Front', de: 'Front' }) }

export const TABLES: readonly CatalogEntry[] = [
  entry('desk-curved', {
    name: { en: 'Curved desk', de: 'Geschwungener Empfangstresen' },
    footprint: arcBoxes(CURVED_DESK, 10),
    height: DESK_HEIGHT,
    triangles: 4500,
    properties: FRONT,
  }),
  entry('desk-straight', {
    name: { en: 'Straight desk', de: 'Gerader Tresen' },
    footprint: [box(STRAIGHT_DESK.width, STRAIGHT_DESK.depth)],
    height: DESK_HEIGHT,
    triangles: 2200,
    properties: FRONT,
  }),
  entry('table', {
    name: { en: 'Table', de: 'Tisch' },
    footprint: [box(TABLE_RADIUS * 1.7, TABLE_RADIUS * 1.7)],
    height: 0.74,
    triangles: 900,
  }),
  entry('coffee-table', {
    name: { en: 'Coffee table', de: 'Couchtisch' },
    footprint: [box(COFFEE_TABLE_RADIUS * 1.7, COFFEE_TABLE_RADIUS * 1.7)],
    height: 0.38,
    triangles: 900,
  }),
  entry('long-table', {
    name: { en: 'Long table', de: 'Langer Tisch' },
    footprint: [box(LONG_TABLE.width, LONG_TABLE.depth)],
    height: 0.74,
    triangles: 900,
  }),
  entry('gift-table', {
    name: { en: 'Gift table', de: 'Geschenktisch' },
    footprint: [box(GIFT_TABLE.width, GIFT_TABLE.depth)],
    height: 0.9,
    triangles: 2000,
    properties: { link },
  }),
  entry('coffee-corner', {
    name: { en: 'Coffee corner', de: 'Kaffee-Ecke' },
    footprint: [box(COFFEE_CORNER.width, COFFEE_CORNER.depth)],
    height: 2.2,
    triangles: 3500,
    properties: FRONT,
  }),
]
