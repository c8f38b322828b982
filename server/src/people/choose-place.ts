import { nearestWalkable as nearestOrNone } from '@foyer/shared/navmesh/arrival.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'

/**
 * The walkable place nearest to a point, however far.
 *
 * @throws when the layout has no floor at all, which no published layout is
 */
export function nearestWalkable(surface: WalkingSurface, x: number, z: number): Body {
  const body = nearestOrNone(surface, x, z)
  if (body === null) throw new Error('The layout has no walkable floor')
  return body
}
