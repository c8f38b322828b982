import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import { GARDEN } from './furniture/entries/garden.ts'
import { PLANTS_AND_LAMPS } from './furniture/entries/plants-and-lamps.ts'
import { ROOMS } from './furniture/entries/rooms.ts'
import { SEATING } from './furniture/entries/seating.ts'
import { SIGNAGE } from './furniture/entries/signage.ts'
import { STRUCTURES } from './furniture/entries/structures.ts'
import { TABLES } from './furniture/entries/tables.ts'

/** Everything that may be placed in a layout, by kind. Items face +Z: that is where a sitter or a visitor looks from. */
export const CATALOG: Catalog = new Map(
  [...TABLES, ...SEATING, ...PLANTS_AND_LAMPS, ...GARDEN, ...SIGNAGE, ...ROOMS, ...STRUCTURES].map(
    (entry) => [entry.kind, entry],
  ),
)
