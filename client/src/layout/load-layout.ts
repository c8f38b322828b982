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

/** A layout with its walkable floor: the one in force, or a named version. The server has validated it. */
export async function loadLayout(wanted?: number): Promise<Result<LoadedLayout>> {
  const version = wanted === undefined ? await currentVersion() : succeed(wanted)
  if (!version.ok) return version
  const path = `/api/layouts/${version.value}`
  const [layout, bytes] = await Promise.all([
    fetchJson<Layout>(path),
    fetchBytes(`${path}/navmesh?format=${NAVMESH_FORMAT}`),
  ])
  if (!layout.ok) return layout
  if (!bytes.ok) return bytes
  const navmesh = decodeNavmesh(bytes.value)
  if (!navmesh.ok) return navmesh
  const surface = createWalkingSurface(navmesh.value)
  return succeed({ version: version.value, layout: layout.value, surface })
}

async function currentVersion(): Promise<Result<number>> {
  const current = await fetchJson<{ version: number }>('/api/layouts/current')
  return current.ok ? succeed(current.value.version) : current
}
