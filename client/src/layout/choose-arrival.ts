import type { Layout, Zone } from '@foyer/shared/layout/layout-contract.ts'
import { arrivalPoint, spotById } from '@foyer/shared/layout/layout-places.ts'
import { yawOf } from '@foyer/shared/math/angle.ts'
import type { Body } from '@foyer/shared/navmesh/walking-surface.ts'
import type { LoadedLayout } from './load-layout.ts'

/** Metres around a point in which the walkable floor is searched: near first, then anywhere. */
const REACHES = [1, 8, 512]

export interface Arrival {
  body: Body
  /** Radians. */
  yaw: number
}

/**
 * Where somebody appears before the server was asked: at the spot of a deep link, else in the arrival
 * zone, looking to the desk. The server accepts places near these; null for a layout without any floor.
 */
export function chooseArrival(
  { layout, surface }: LoadedLayout,
  spotId: string | null,
  random: () => number,
): Arrival | null {
  const spot = spotId === null ? null : spotById(layout, spotId)
  const point = spot ? { x: spot.at[0], z: spot.at[1] } : arrivalPoint(layout, random)
  for (const reach of REACHES) {
    const body = surface.place(point.x, point.z, reach)
    if (!body) continue
    const yaw = spot ? (spot.turn * Math.PI) / 180 : yawToDesk(layout, body)
    return { body, yaw }
  }
  return null
}

function yawToDesk(layout: Layout, { x, z }: Body): number {
  const desk = layout.zones.find((zone) => zone.kind === 'desk')
  const [toX, toZ] = middle(desk?.outline ?? layout.shell.floor.outline)
  return yawOf(toX - x, toZ - z)
}

function middle(outline: Zone['outline']): [number, number] {
  const sum = outline.reduce(([x, z], [px, pz]) => [x + px, z + pz], [0, 0])
  return [sum[0] / outline.length, sum[1] / outline.length]
}
