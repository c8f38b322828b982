import { type Result, succeed } from '@foyer/shared/errors/result.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { createWalkingSurface } from '@foyer/shared/navmesh/create-surface.ts'
import { decodeNavmesh, NAVMESH_FORMAT } from '@foyer/shared/navmesh/navmesh-codec.ts'
import type { WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import { fetchBytes, fetchJson } from '../net/http.ts'

/** A published layout as the page needs it. */
export interface LoadedLayout {
  version: number
  layout: Layout
  surface: WalkingSurface
}

/** The layout that is published now, with its walkable floor. The server has validated both. */
export async function loadLayout(): Promise<Result<LoadedLayout>> {
  const published = await fetchJson<{ version: number; layout: Layout }>('/api/layout')
  if (!published.ok) return published
  const { version, layout } = published.value
  const bytes = await fetchBytes(`/api/layout/${version}/navmesh-${NAVMESH_FORMAT}`)
  if (!bytes.ok) return bytes
  const navmesh = decodeNavmesh(bytes.value)
  if (!navmesh.ok) return navmesh
  return succeed({ version, layout, surface: createWalkingSurface(navmesh.value) })
}
