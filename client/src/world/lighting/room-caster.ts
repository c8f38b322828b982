import { type Outline, pointInOutline } from '@foyer/shared/layout/outline.ts'
import { enterObstacle, type Obstacle, type Place } from '../building/obstacles.ts'

/** What a ray meets first. */
export interface RayHit {
  distance: number
  /** The box, or the plane, or nothing: outside. */
  what: Obstacle | 'floor' | 'ceiling' | null
}

export interface RoomBounds {
  west: number
  north: number
  east: number
  south: number
  ceiling: number
  /** Of floor and ceiling. */
  outline: Outline
}

/** Metres of a cell of the floor grid that sorts the boxes. */
const CELL = 1

/** Casts rays against upright boxes between a floor and a ceiling, which reach as far as the outline. */
export function roomCaster(obstacles: readonly Obstacle[], bounds: RoomBounds) {
  const columns = Math.ceil((bounds.east - bounds.west) / CELL) + 2
  const rows = Math.ceil((bounds.south - bounds.north) / CELL) + 2
  const [west, north] = [bounds.west - CELL, bounds.north - CELL]
  const cells: number[][] = Array.from({ length: columns * rows }, () => [])
  const clampColumn = (x: number) =>
    Math.max(0, Math.min(columns - 1, Math.floor((x - west) / CELL)))
  const clampRow = (z: number) => Math.max(0, Math.min(rows - 1, Math.floor((z - north) / CELL)))
  obstacles.forEach((box, index) => {
    const reachX = Math.abs(box.cos) * box.halfWidth + Math.abs(box.sin) * box.halfDepth
    const reachZ = Math.abs(box.sin) * box.halfWidth + Math.abs(box.cos) * box.halfDepth
    for (let row = clampRow(box.z - reachZ); row <= clampRow(box.z + reachZ); row++) {
      for (
        let column = clampColumn(box.x - reachX);
        column <= clampColumn(box.x + reachX);
        column++
      ) {
        cells[row * columns + column]!.push(index)
      }
    }
  })
  // A box in several cells is tested once a ray.
  const lastRay = new Int32Array(obstacles.length)
  let ray = 0

  /** The first thing on the way from `origin` along the unit `way`, at most `reach` metres off. */
  return function cast(origin: Place, way: Place, reach = 200): RayHit {
    ray++
    const hit: RayHit = { distance: reach, what: null }
    const plane =
      way.y < 0 ? -origin.y / way.y : way.y > 0 ? (bounds.ceiling - origin.y) / way.y : reach
    if (plane < reach) {
      const [x, z] = [origin.x + way.x * plane, origin.z + way.z * plane]
      if (pointInOutline(bounds.outline, x, z)) {
        hit.distance = plane
        hit.what = way.y < 0 ? 'floor' : 'ceiling'
      }
    }
    let column = Math.floor((origin.x - west) / CELL)
    let row = Math.floor((origin.z - north) / CELL)
    const [stepX, stepZ] = [way.x < 0 ? -1 : 1, way.z < 0 ? -1 : 1]
    const [perX, perZ] = [CELL / Math.abs(way.x || 1e-9), CELL / Math.abs(way.z || 1e-9)]
    let nextX = (west + (column + (stepX > 0 ? 1 : 0)) * CELL - origin.x) / (way.x || 1e-9 * stepX)
    let nextZ = (north + (row + (stepZ > 0 ? 1 : 0)) * CELL - origin.z) / (way.z || 1e-9 * stepZ)
    let entered = 0
    while (column >= 0 && column < columns && row >= 0 && row < rows && entered < hit.distance) {
      for (const index of cells[row * columns + column]!) {
        if (lastRay[index] === ray) continue
        lastRay[index] = ray
        const box = obstacles[index]!
        const distance = enterObstacle(box, origin, way, hit.distance)
        if (distance < hit.distance) {
          hit.distance = distance
          hit.what = box
        }
      }
      if (nextX < nextZ) {
        entered = nextX
        nextX += perX
        column += stepX
      } else {
        entered = nextZ
        nextZ += perZ
        row += stepZ
      }
    }
    return hit
  }
}

export type RoomCaster = ReturnType<typeof roomCaster>
