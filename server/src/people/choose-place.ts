import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { arrivalPoint, spotById } from '@foyer/shared/layout/layout-places.ts'
import { pointNearOutline } from '@foyer/shared/layout/outline.ts'
import type { Body, WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'

/** Metres that a page may have let somebody walk before the server knew. */
export const HEAD_START = 8
/** Metres between a wanted point and the floor that is walkable there. */
const SNAP = 1
/** Metres that no lobby exceeds: the nearest walkable point, wherever it is. */
const ANYWHERE = 512

export interface Arrival {
  body: Body
  /** Radians. */
  yaw: number
}

/**
 * Where somebody who enters stands: where the page already let them walk, if that is near the spot or the arrival
 * zone and walkable; else at the spot; else at a random point of the arrival zone.
 */
export function chooseArrival(
  layout: Layout,
  surface: WalkingSurface,
  wish: { spot?: string | undefined; at?: { x: number; z: number } | undefined },
  random: () => number,
): Arrival {
  const spot = wish.spot === undefined ? null : spotById(layout, wish.spot)
  const yaw = spot === null ? 0 : (spot.turn * Math.PI) / 180
  if (wish.at !== undefined) {
    const body = isNearEntry(layout, spot?.at ?? null, wish.at)
      ? surface.place(wish.at.x, wish.at.z, SNAP)
      : null
    if (body !== null) return { body, yaw }
  }
  const point = spot === null ? arrivalPoint(layout, random) : { x: spot.at[0], z: spot.at[1] }
  return { body: nearestWalkable(surface, point.x, point.z), yaw }
}

/**
 * The walkable place nearest to a point, however far.
 *
 * @throws when the layout has no floor at all, which no published layout is
 */
export function nearestWalkable(surface: WalkingSurface, x: number, z: number): Body {
  const body = surface.place(x, z, SNAP) ?? surface.place(x, z, ANYWHERE)
  if (body === null) throw new Error('The layout has no walkable floor')
  return body
}

function isNearEntry(
  layout: Layout,
  spot: readonly [number, number] | null,
  at: { x: number; z: number },
): boolean {
  if (spot !== null && Math.hypot(at.x - spot[0], at.z - spot[1]) <= HEAD_START) return true
  return layout.zones.some(
    (zone) => zone.kind === 'arrival' && pointNearOutline(zone.outline, at.x, at.z, HEAD_START),
  )
}
