import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { createWalkingSurfaces } from '@foyer/shared/navmesh/create-surface.ts'
import { decodeNavmesh } from '@foyer/shared/navmesh/navmesh-codec.ts'
import type { FloorPoint, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'

/** The floor that simulated visitors walk on, and where they may want to go. */
export interface Floor {
  surface: WalkingSurface
  goals: FloorPoint[]
}

/** Reads the layout in force and its walking surface from a server. */
export async function readFloor(url: string): Promise<Floor> {
  const { version } = (await getJson(url, '/api/layouts/current')) as { version: number }
  const layout = (await getJson(url, `/api/layouts/${version}`)) as Layout
  const response = await fetch(new URL(`/api/layouts/${version}/navmesh`, url))
  const navmesh = decodeNavmesh(new Uint8Array(await response.arrayBuffer()))
  if (!navmesh.ok) throw new Error(`the walking surface of ${url}: ${navmesh.detail}`)
  const surface = createWalkingSurfaces(navmesh.value).visitor
  const points = [
    ...layout.spots.map(({ at }) => at),
    ...layout.zones.flatMap(({ outline }) => outline),
  ]
  const goals = points.flatMap(([x, z]) => surface.place(x, z, 2) ?? [])
  return { surface, goals }
}

async function getJson(url: string, path: string): Promise<unknown> {
  const response = await fetch(new URL(path, url))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}
