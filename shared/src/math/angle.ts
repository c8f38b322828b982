/**
 * Yaw: radians about +Y, 0 looks along +Z, growing towards +X (a right-handed, Y-up space).
 */

const TAU = Math.PI * 2

/** The same direction in (-π, π]. */
export function wrapAngle(angle: number): number {
  const turns = angle - TAU * Math.floor((angle + Math.PI) / TAU)
  return turns === -Math.PI ? Math.PI : turns
}

/** The signed shortest way from `from` to `to`, in (-π, π]. */
export function angleBetween(from: number, to: number): number {
  return wrapAngle(to - from)
}

/** Yaw that looks along (dx, dz). */
export function yawOf(dx: number, dz: number): number {
  return Math.atan2(dx, dz)
}

/** `from` turned towards `to` by at most `most` radians, the short way round. */
export function turnTowards(from: number, to: number, most: number): number {
  const way = angleBetween(from, to)
  return wrapAngle(from + Math.min(most, Math.max(-most, way)))
}
