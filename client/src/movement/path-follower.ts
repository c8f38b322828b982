import { STEP_RATE } from '@foyer/shared/movement/constants.ts'
import type { FloorPoint } from '@foyer/shared/navmesh/walking-surface.ts'

/** Metres from a corner at which the next one is headed for. */
const CORNER_REACH = 0.05
/** Steps without coming nearer after which the way is given up: something moved us off it. */
const PATIENCE = STEP_RATE

/** Walks along the corners of a path, one step at a time. */
export interface PathFollower {
  /** What is left of the path, the goal last; empty when there is none. */
  readonly corners: readonly FloorPoint[]
  start(corners: readonly FloorPoint[]): void
  stop(): void
  /**
   * The displacement of the next step for a body at (x, z) that may go `reach` metres; null when the goal is
   * reached or given up, the path is over then.
   */
  next(x: number, z: number, reach: number): { dx: number; dz: number } | null
}

export function createPathFollower(): PathFollower {
  let corners: FloorPoint[] = []
  let nearest = Number.POSITIVE_INFINITY
  let waited = 0

  function dropReached(x: number, z: number): void {
    while (corners[0] && distance(corners[0], x, z) <= CORNER_REACH) {
      corners = corners.slice(1)
      nearest = Number.POSITIVE_INFINITY
    }
  }

  return {
    get corners() {
      return corners
    },
    start(path) {
      corners = [...path]
      nearest = Number.POSITIVE_INFINITY
      waited = 0
    },
    stop() {
      corners = []
    },
    next(x, z, reach) {
      dropReached(x, z)
      const corner = corners[0]
      if (!corner) return null
      const far = distance(corner, x, z)
      if (far < nearest - 0.01) {
        nearest = far
        waited = 0
      } else if (++waited > PATIENCE) {
        corners = []
        return null
      }
      const part = Math.min(1, reach / far)
      return { dx: (corner.x - x) * part, dz: (corner.z - z) * part }
    },
  }
}

function distance(point: FloorPoint, x: number, z: number): number {
  return Math.hypot(point.x - x, point.z - z)
}
