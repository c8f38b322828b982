import type { Body, WalkingSurface } from '../navmesh/walking-surface.ts'
import { MAX_STEP } from './constants.ts'

/**
 * One step of 50 ms: moves `body` by the wanted displacement, as far as the speed limit and the walking
 * surface let it. Server and client run exactly this, so only + - * / and Math.sqrt are used (the other
 * functions of Math may differ between engines).
 */
export function step(surface: WalkingSurface, body: Body, dx: number, dz: number): void {
  const length = Math.sqrt(dx * dx + dz * dz)
  if (length === 0) return
  const shorten = length > MAX_STEP ? MAX_STEP / length : 1
  surface.move(body, body.x + dx * shorten, body.z + dz * shorten)
  body.x = Math.fround(body.x)
  body.y = Math.fround(body.y)
  body.z = Math.fround(body.z)
}
