import type { LocalisedText } from '@foyer/shared/i18n/locale.ts'
import type { CatalogEntry, FootprintBox, Seat } from '@foyer/shared/layout/catalog-contract.ts'

/** What an entry needs to say; the rest follows. */
interface EntryDraft {
  name: LocalisedText
  footprint: readonly FootprintBox[]
  height: number
  /** The most triangles its model may have. */
  triangles: number
  seats?: readonly Seat[]
  properties?: CatalogEntry['properties']
  /** False for what the client draws without a model. */
  model?: false
}

/** The most bytes that one piece may weigh. */
const MODEL_BYTES = 40_000

/** A catalog entry whose model is `furniture/<kind>.glb`. All kinds share draw calls, so each counts as none. */
export function entry(kind: string, draft: EntryDraft): CatalogEntry {
  return {
    kind,
    name: draft.name,
    model: draft.model === false ? null : `furniture/${kind}.glb`,
    footprint: draft.footprint,
    height: draft.height,
    seats: draft.seats ?? [],
    properties: draft.properties ?? {},
    budget: { bytes: MODEL_BYTES, triangles: draft.triangles, drawCalls: 0 },
  }
}

/** A box about the item's origin, or about (x, z). */
export function box(width: number, depth: number, x = 0, z = 0): FootprintBox {
  return { x, z, width, depth }
}

/**
 * Boxes that cover a ring sector, symmetric about +Z: what a curved desk stands on.
 * Each box encloses one slice, so the cover is a little generous and never has holes.
 */
export function arcBoxes(
  arc: { centreZ: number; inner: number; outer: number; halfAngle: number },
  slices: number,
): FootprintBox[] {
  return Array.from({ length: slices }, (_, i) => {
    const from = -arc.halfAngle + (2 * arc.halfAngle * i) / slices
    const to = from + (2 * arc.halfAngle) / slices
    const angles = from < 0 && to > 0 ? [from, 0, to] : [from, to]
    const corners = angles.flatMap((angle) =>
      [arc.inner, arc.outer].map((r) => [r * Math.sin(angle), r * Math.cos(angle)] as const),
    )
    const xs = corners.map(([x]) => x)
    const zs = corners.map(([, z]) => z + arc.centreZ)
    const [west, east] = [Math.min(...xs), Math.max(...xs)]
    const [north, south] = [Math.min(...zs), Math.max(...zs)]
    return box(east - west, south - north, (west + east) / 2, (north + south) / 2)
  })
}
