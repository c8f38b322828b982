import { nearestWalkable } from '@foyer/shared/navmesh/arrival.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'

/**
 * The walkable place nearest to a point, however far.
 *
 * @throws when the layout has no floor at all, which no published layout is
 */
export function placeOnFloor(surface: WalkingSurface, x: number, z: number): Body {
  const body = nearestWalkable(surface, x, z)
  if (body === null) throw new Error('The layout has no walkable floor')
  return body
}
