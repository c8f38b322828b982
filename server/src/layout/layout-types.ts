import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'

/** A published layout with what is made of it. */
export interface PublishedLayout {
  version: number
  layout: Layout
  surface: WalkingSurface
}

/** The published layout, always a good one. Announced by `layout-published` when it changes. */
export interface Layouts {
  current(): PublishedLayout
}
