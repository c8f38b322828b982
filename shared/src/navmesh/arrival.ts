import type { Layout, Spot } from '../layout/layout-contract.ts'
import { arrivalPoint, spotById } from '../layout/layout-places.ts'
import { outlineMiddle, pointNearOutline } from '../layout/outline.ts'
import { yawOf } from '../math/angle.ts'
import type { Body, WalkingSurface } from './walking-surface.ts'

/** Metres that a page may have let somebody walk before the server knew. */
export const HEAD_START = 8
/** Metres between a wanted point and the floor that is walkable there. */
const SNAP = 1
/** Metres before a post at which one talks to whoever stands there. */
const BEFORE_POST = 1.2
/** Metres that no lobby exceeds: the nearest walkable point, wherever it is. */
const ANYWHERE = 512

/** Where somebody stands who enters, and where they look: the page and the server go by the same rule. */
export interface Arrival {
  body: Body
  /** Radians. */
  yaw: number
}

/** Where a spot leads to: to the spot itself, and to a post before it, for its place is the rep's. */
export function placeOfSpot({ kind, at: [x, z], turn }: Spot): {
  x: number
  z: number
  yaw: number
} {
  const yaw = (turn * Math.PI) / 180
  if (kind !== 'post') return { x, z, yaw }
  return {
    x: x + Math.sin(yaw) * BEFORE_POST,
    z: z + Math.cos(yaw) * BEFORE_POST,
    yaw: yaw + Math.PI,
  }
}

/**
 * Where somebody appears: at the spot of a deep link, else at a random point of the arrival zone. Who comes by a spot
 * looks as it says, everybody else to the desk. Null for a layout without any floor, which no published one is.
 */
export function chooseArrival(
  layout: Layout,
  surface: WalkingSurface,
  spotId: string | undefined,
  random: () => number,
): Arrival | null {
  const spot = spotOf(layout, spotId)
  const { x, z } = spot ? placeOfSpot(spot) : arrivalPoint(layout, random)
  const body = nearestWalkable(surface, x, z)
  return body && { body, yaw: lookOf(layout, spot, body) }
}

/**
 * Where the page let somebody walk before the server knew; null when that is not walkable, or not near the spot or the
 * arrival zone.
 */
export function keepArrival(
  layout: Layout,
  surface: WalkingSurface,
  spotId: string | undefined,
  at: { x: number; z: number },
): Arrival | null {
  const spot = spotOf(layout, spotId)
  const body = isNearEntry(layout, spot, at) ? surface.place(at.x, at.z, SNAP) : null
  return body && { body, yaw: lookOf(layout, spot, body) }
}

/** The walkable place nearest to a point, however far; null when the layout has no floor at all. */
export function nearestWalkable(surface: WalkingSurface, x: number, z: number): Body | null {
  return surface.place(x, z, SNAP) ?? surface.place(x, z, ANYWHERE)
}

function spotOf(layout: Layout, id: string | undefined): Spot | null {
  return id === undefined ? null : spotById(layout, id)
}

function isNearEntry(layout: Layout, spot: Spot | null, at: { x: number; z: number }): boolean {
  if (spot && Math.hypot(at.x - spot.at[0], at.z - spot.at[1]) <= HEAD_START) return true
  return layout.zones.some(
    (zone) => zone.kind === 'arrival' && pointNearOutline(zone.outline, at.x, at.z, HEAD_START),
  )
}

function lookOf(layout: Layout, spot: Spot | null, { x, z }: Body): number {
  if (spot) return placeOfSpot(spot).yaw
  const desk = layout.zones.find((zone) => zone.kind === 'desk')
  const [toX, toZ] = outlineMiddle(desk?.outline ?? layout.shell.floor.outline)
  return yawOf(toX - x, toZ - z)
}
