import { type Ray, Vector3 } from 'three'
import type { FreeShare } from '../camera/follow-camera.ts'
import type { FrameParts } from '../frame-loop.ts'
import type { Reach } from '../reach/reach.ts'
import type { Building } from './building/building.ts'
import { pickFloor, rayThrough } from './floor-picking.ts'

/** Metres before what is pointed at up to which no wall may be in the way. */
const IN_FRONT = 0.05

/**
 * A click or a tap: a person is selected; a seat, the desk or a portal does what it is for; the floor is walked to.
 *
 * @param x, y share of the picture's width and height from its top left corner
 */
export function tap(parts: FrameParts, free: FreeShare, x: number, y: number): void {
  const { actors, avatars, building, camera } = parts
  if (!actors) return
  const { walker, selection, reach } = actors
  const ray = rayThrough(camera, x, y)
  const personId = avatars?.pick(ray) ?? null
  selection.setState({ personId })
  if (personId !== null) return
  const act = reach && building && pointedAt(ray, building, reach, free)
  const goal = act ? null : pickFloor(ray, walker.y, free)
  if (act) act()
  else if (goal) walker.walkTo(goal)
}

/** What pointing along a ray means; null when nothing there means anything, or a wall is in between. */
function pointedAt(
  ray: Ray,
  building: Building,
  reach: Reach,
  free: FreeShare,
): (() => void) | null {
  const from = { x: ray.origin.x, z: ray.origin.z }
  const picked = building.pick(ray, (thing) => reach.pointedAt({ ...thing, ...from }) !== null)
  if (!picked) return null
  const at = ray.at(Math.max(0, picked.distance - IN_FRONT), new Vector3())
  if (free(ray.origin, at) < 1) return null
  return reach.pointedAt({ what: picked.what, id: picked.id, x: at.x, z: at.z })
}
