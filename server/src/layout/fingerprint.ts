import { createHash } from 'node:crypto'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { NAVMESH_FORMAT } from '@foyer/shared/navmesh/navmesh-codec.ts'

/**
 * Tells whether a navmesh fits: it was made of this layout, of these items' footprints, and in today's
 * format. The order of keys does not matter, because the database does not keep it. SHA-256 in hex.
 */
export function fingerprintOf(layout: Layout, catalog: Catalog): string {
  const kinds = [...new Set(layout.items.map((item) => item.kind))].sort()
  const bodies = kinds.map((kind) => {
    const entry = catalog.get(kind)
    return [kind, entry?.height, entry?.footprint]
  })
  const text = JSON.stringify([NAVMESH_FORMAT, layout, bodies], sortKeys)
  return createHash('sha256').update(text).digest('hex')
}

/** A short name of what clients are given of a version. */
export function contentKey(layout: Layout, navmesh: Uint8Array): string {
  return createHash('sha256')
    .update(JSON.stringify(layout))
    .update(navmesh)
    .digest('hex')
    .slice(0, 16)
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
