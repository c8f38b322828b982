import { AVATAR_HEIGHT } from '@foyer/shared/look/avatar-size.ts'
import type { Ray } from 'three'

/** A little more than a body's own width: a finger is not precise. */
const RADIUS = 0.35

/**
 * Distance along `ray` at which it enters the upright cylinder of a person whose feet are at
 * (x, y, z), or null when it misses. `ray.direction` is of unit length.
 */
export function hitPerson(ray: Ray, x: number, y: number, z: number): number | null {
  const { origin, direction } = ray
  const ox = origin.x - x
  const oz = origin.z - z
  const a = direction.x ** 2 + direction.z ** 2
  const b = ox * direction.x + oz * direction.z
  const c = ox * ox + oz * oz - RADIUS * RADIUS
  let enter = 0
  let leave = Number.POSITIVE_INFINITY
  if (a > 1e-9) {
    const discriminant = b * b - a * c
    if (discriminant < 0) return null
    const root = Math.sqrt(discriminant)
    enter = (-b - root) / a
    leave = (-b + root) / a
  } else if (c > 0) {
    return null
  }
  // Between the planes of soles and crown.
  const low = (y - origin.y) / direction.y
  const high = (y + AVATAR_HEIGHT - origin.y) / direction.y
  if (direction.y !== 0) {
    enter = Math.max(enter, Math.min(low, high))
    leave = Math.min(leave, Math.max(low, high))
  } else if (origin.y < y || origin.y > y + AVATAR_HEIGHT) {
    return null
  }
  return leave < Math.max(enter, 0) ? null : Math.max(enter, 0)
}
