import { type PerspectiveCamera, Ray, Vector3 } from 'three'
import type { FreeShare } from '../camera/follow-camera.ts'

/** Clicks on what looks like the floor far away are not meant as such, metres. */
const FURTHEST = 60

const end = new Vector3()

/**
 * The ray from the camera through a point of the picture.
 *
 * @param x, y share of the picture's width and height from its top left corner
 */
export function rayThrough(camera: PerspectiveCamera, x: number, y: number): Ray {
  const ray = new Ray()
  ray.origin.setFromMatrixPosition(camera.matrixWorld)
  ray.direction
    .set(x * 2 - 1, 1 - y * 2, 0.5)
    .unproject(camera)
    .sub(ray.origin)
    .normalize()
  return ray
}

/** Where a ray meets the floor at height `level`; null when it does not, or a wall is in between. */
export function pickFloor(
  ray: Ray,
  level: number,
  freeShare: FreeShare,
): { x: number; z: number } | null {
  if (ray.direction.y >= 0) return null
  const distance = (level - ray.origin.y) / ray.direction.y
  if (distance < 0 || distance > FURTHEST) return null
  ray.at(distance, end)
  // A little above, so that the floor itself is not in the way.
  end.y += 0.05
  return freeShare(ray.origin, end) < 1 ? null : { x: end.x, z: end.z }
}
