import type { WalkingSurface } from '../navmesh/walking-surface.ts'
import { MAX_STEP } from './constants.ts'

/** Where a body stands. `y` follows from the surface. Single precision, so that both ends hold the same numbers. */
export interface Body {
  x: number
  y: number
  z: number
  /** The polygon of the walking surface that the body stands on; opaque to everybody but the surface. */
  node: number
}

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
