/** A point on the floor, metres. */
export interface FloorPoint {
  x: number
  y: number
  z: number
}

/** Where a body stands. `y` follows from the surface. Single precision, so that both ends hold the same numbers. */
export interface Body {
  x: number
  y: number
  z: number
  /** The polygon of the walking surface that the body stands on; opaque to everybody but the surface. */
  node: number
}

/** The floor of one published layout as each kind of person may walk on it. Both name polygons alike. */
export interface WalkingSurfaces {
  /** All but the zones for staff. */
  visitor: WalkingSurface
  rep: WalkingSurface
}

/**
 * The walkable floor of one published layout: what keeps bodies out of walls and finds ways. A body belongs
 * to the surface that placed it: on another one, place it anew.
 */
export interface WalkingSurface {
  /**
   * Moves `body` towards (x, z) along the surface, sliding along borders; never leaves the surface and never
   * goes further than (x, z) is away.
   */
  move(body: Body, x: number, z: number): void
  /** A body at the walkable point nearest to (x, z), at most `reach` metres away; null when there is none. */
  place(x: number, z: number, reach: number): Body | null
  /** Corner points of the shortest walkable way or one close to it, the goal last; null when there is none. */
  findPath(from: FloorPoint, to: FloorPoint): FloorPoint[] | null
}
