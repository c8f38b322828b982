import type { FreeShare } from '../camera/follow-camera.ts'
import type { FrameParts } from '../frame-loop.ts'
import { pickFloor, rayThrough } from './floor-picking.ts'

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
  const act = reach && building?.pointAt(ray, reach.pointedAt, free)
  const goal = act ? null : pickFloor(ray, walker.y, free)
  if (act) act()
  else if (goal) walker.walkTo(goal)
}
