import { type Result, succeed } from '@foyer/shared/errors/result.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import {
  readCurrentLayout,
  readLayout,
  readNavmesh,
} from '@foyer/shared/layout/layout-endpoints.ts'
import { createWalkingSurfaces } from '@foyer/shared/navmesh/create-surface.ts'
import { decodeNavmesh } from '@foyer/shared/navmesh/navmesh-codec.ts'
import type { WalkingSurface, WalkingSurfaces } from '@foyer/shared/navmesh/walking-surface.ts'
import { call } from '../net/call.ts'

/** A published layout as the page needs it. */
export interface LoadedLayout {
  version: number
  layout: Layout
  /** As the person of this page may walk on it. */
  surface: WalkingSurface
}

/**
 * A center's layout with its walkable floor: the one in force, or a named version. The server has validated it. The
 * one in force comes from the browser's cache when it was there before.
 */
export async function loadLayout(
  center: string,
  kind: keyof WalkingSurfaces,
  wanted?: number,
): Promise<Result<LoadedLayout>> {
  const current = await call(readCurrentLayout, { query: { center } })
  if (!current.ok) return current
  const version = wanted ?? current.value.version
  const key = version === current.value.version ? current.value.key : undefined
  const input = { params: { version }, query: { key } }
  const [layout, bytes] = await Promise.all([call(readLayout, input), call(readNavmesh, input)])
  if (!layout.ok) return layout
  if (!bytes.ok) return bytes
  const navmesh = decodeNavmesh(bytes.value)
  if (!navmesh.ok) return navmesh
  return succeed({
    version,
    layout: layout.value,
    surface: createWalkingSurfaces(navmesh.value)[kind],
  })
}
