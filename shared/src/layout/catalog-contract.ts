import type { LocalisedText } from '../i18n/locale.ts'

/**
 * A box on the floor that nobody walks through, in the item's own frame: metres, before turn and scale;
 * (x, z) is its middle.
 */
export interface FootprintBox {
  x: number
  z: number
  width: number
  depth: number
}

/** Where one sits on an item, in its own frame. `turn` in degrees: where the sitter looks. */
export interface Seat {
  x: number
  y: number
  z: number
  turn: number
}

/** One property of a kind that a marketer may edit. */
export interface PropertyDefinition {
  type: 'text' | 'localised-text' | 'number' | 'boolean' | 'colour' | 'image' | 'link'
  name: LocalisedText
  default: string | number | boolean | LocalisedText
  max?: number
}

/** What may be placed in a layout. */
export interface CatalogEntry {
  kind: string
  name: LocalisedText
  /** File in `assets/models`, or null for what the client draws itself (sign letters, rugs). */
  model: string | null
  /** Empty: one can walk over or under it. */
  footprint: readonly FootprintBox[]
  /** Metres; what is lower than a step may be walked on. */
  height: number
  seats: readonly Seat[]
  properties: Readonly<Record<string, PropertyDefinition>>
  budget: { bytes: number; triangles: number; drawCalls: number }
}

export type Catalog = ReadonlyMap<string, CatalogEntry>
