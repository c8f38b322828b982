import type { Layout } from '../layout/layout-contract.ts'
import { arrivalPoint, spotById } from '../layout/layout-places.ts'
import { outlineMiddle, pointNearOutline } from '../layout/outline.ts'
import { yawOf } from '../math/angle.ts'
import type { Body, WalkingSurface } from './walking-surface.ts'

/** Metres that a page may have let somebody walk before the server knew. */
export const HEAD_START = 8
/** Metres between a wanted point and the floor that is walkable there. */
const SNAP = 1
/** Metres that no lobby exceeds: the nearest walkable point, wherever it is. */
const ANYWHERE = 512

/** Where somebody stands who enters, and where they look: the page and the server go by the same rule. */
export interface Arrival {
  body: Body
  /** Radians. */
  yaw: number
}

/** What somebody who enters asks for. */
export interface ArrivalWish {
  /** The spot of a deep link. */
  spot?: string | undefined
  /** Where the page already let them walk. */
  at?: { x: number; z: number } | undefined
}

/**
 * Where the page already let somebody walk, if that is near the spot or the arrival zone and walkable; else at the
 * spot; else at a random point of the arrival zone. Who comes by a spot looks as it says, everybody else to the desk.
 * Null for a layout without any floor, which no published one is.
 */
export function chooseArrival(
  layout: Layout,
  surface: WalkingSurface,
  wish: ArrivalWish,
  random: () => number,
): Arrival | null {
  const spot = wish.spot === undefined ? null : spotById(layout, wish.spot)
  const walked =
    wish.at !== undefined && isNearEntry(layout, spot?.at ?? null, wish.at)
      ? surface.place(wish.at.x, wish.at.z, SNAP)
      : null
  const point = spot === null ? arrivalPoint(layout, random) : { x: spot.at[0], z: spot.at[1] }
  const body = walked ?? nearestWalkable(surface, point.x, point.z)
  if (body === null) return null
  return { body, yaw: spot === null ? yawToDesk(layout, body) : (spot.turn * Math.PI) / 180 }
}

/** The walkable place nearest to a point, however far; null when the layout has no floor at all. */
export function nearestWalkable(surface: WalkingSurface, x: number, z: number): Body | null {
  return surface.place(x, z, SNAP) ?? surface.place(x, z, ANYWHERE)
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

function yawToDesk(layout: Layout, { x, z }: Body): number {
  const desk = layout.zones.find((zone) => zone.kind === 'desk')
  const [toX, toZ] = outlineMiddle(desk?.outline ?? layout.shell.floor.outline)
  return yawOf(toX - x, toZ - z)
}
