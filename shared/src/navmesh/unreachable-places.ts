import type { Layout, Zone } from '../layout/layout-contract.ts'
import { pointInOutline } from '../layout/outline.ts'
import type { WalkingSurface, WalkingSurfaces } from './walking-surface.ts'

/** Metres between a spot and where one can stand. */
const SPOT_REACH = 0.5
/** Metres between the points of an arrival zone that are tried. */
const ARRIVAL_GRID = 0.5

/**
 * Every spot and arrival zone of a layout that cannot be walked to on its surfaces, each with its path: posts by reps,
 * everything else by visitors. A surface is of one piece, so what is on it can be reached from everywhere on it.
 */
export function unreachablePlaces(layout: Layout, surfaces: WalkingSurfaces): string[] {
  const problems: string[] = []
  for (const [i, spot] of layout.spots.entries()) {
    const [x, z] = spot.at
    const { visitor, rep } = surfaces
    if ((spot.kind === 'post' ? rep : visitor).place(x, z, SPOT_REACH)) continue
    problems.push(
      rep.place(x, z, SPOT_REACH)
        ? `spots[${i}].at: no visitor can walk to '${spot.id}'; must be clear of zones for staff`
        : `spots[${i}].at: nobody can walk to '${spot.id}'; must be clear of walls and items`,
    )
  }
  for (const [i, zone] of layout.zones.entries()) {
    if (zone.kind !== 'arrival' || canArriveIn(zone, surfaces.visitor)) continue
    problems.push(`zones[${i}].outline: nobody can walk from '${zone.id}'; must be on open floor`)
  }
  return problems
}

function canArriveIn({ outline }: Zone, surface: WalkingSurface): boolean {
  const xs = outline.map((corner) => corner[0])
  const zs = outline.map((corner) => corner[1])
  for (let x = Math.min(...xs); x <= Math.max(...xs); x += ARRIVAL_GRID) {
    for (let z = Math.min(...zs); z <= Math.max(...zs); z += ARRIVAL_GRID) {
      if (pointInOutline(outline, x, z) && surface.place(x, z, ARRIVAL_GRID / 2)) return true
    }
  }
  return false
}
