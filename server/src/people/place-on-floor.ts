import { nearestWalkable } from '@foyer/shared/navmesh/arrival.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import type { PublishedLayout } from '../layout/layout-types.ts'
import type { Occupant } from './lobby.ts'

/** The floor of a layout as somebody may walk on it. */
export function surfaceOf({ person }: Occupant, { surfaces }: PublishedLayout): WalkingSurface {
  return person.kind === 'rep' ? surfaces.rep : surfaces.visitor
}

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
