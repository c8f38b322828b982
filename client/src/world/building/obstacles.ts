import type { Catalog, FootprintBox } from '@foyer/shared/layout/catalog-contract.ts'
import type { Item, Layout, Opening } from '@foyer/shared/layout/layout-contract.ts'
import { innerFaces, splitWall, wallFrame } from './wall-panels.ts'

/** An upright box turned about +Y: all that light and the camera need to know of walls and furniture. */
export interface Obstacle {
  x: number
  z: number
  halfWidth: number
  halfDepth: number
  /** Of the turn about +Y: the box's own +X is (cos, -sin) on the (x, z) floor. */
  sin: number
  cos: number
  bottom: number
  top: number
  /** Glass: stops the camera, not the light. */
  clear: boolean
  /** The wall of the shell that it is part of; -1 for furniture. */
  wall: number
}

const DEGREE = Math.PI / 180

/** Walls and panes of the shell. */
export function wallObstacles(layout: Layout): Obstacle[] {
  const { walls, ceiling } = layout.shell
  return walls.flatMap((wall, index) => {
    const { dx, dz } = wallFrame(wall)
    const outer = innerFaces(wall, layout).length < 2
    const { solids, holes } = splitWall(wall, ceiling.height)
    const panes = holes.filter((hole) => isGlazed(hole.kind, outer))
    return [...solids, ...panes].map((rect) => {
      const middle = (rect.from + rect.to) / 2
      return {
        x: wall.from[0] + dx * middle,
        z: wall.from[1] + dz * middle,
        halfWidth: (rect.to - rect.from) / 2,
        halfDepth: wall.thickness / 2,
        sin: -dz,
        cos: dx,
        bottom: rect.bottom,
        top: rect.top,
        clear: 'kind' in rect,
        wall: index,
      }
    })
  })
}

/** Windows, and the doors that lead out; inner doors stand open. */
export function isGlazed(kind: Opening['kind'], outerWall: boolean): boolean {
  return kind === 'window' || (kind === 'door' && outerWall)
}

/** The footprints of all items, raised to their heights. */
export function itemObstacles(layout: Layout, catalog: Catalog): Obstacle[] {
  return layout.items.flatMap((item) => boxesOf(item, catalog))
}

function boxesOf(item: Item, catalog: Catalog): Obstacle[] {
  const entry = catalog.get(item.kind)
  if (!entry) return []
  return entry.footprint.map((box) => raisedBox(item, box, 0, entry.height))
}

/** A box of an item's own frame in the world, from `bottom` to `top` metres above the item's foot. */
export function raisedBox(item: Item, box: FootprintBox, bottom: number, top: number): Obstacle {
  const [sin, cos] = [Math.sin(item.turn * DEGREE), Math.cos(item.turn * DEGREE)]
  return {
    x: item.at[0] + (box.x * cos + box.z * sin) * item.scale,
    z: item.at[1] + (box.z * cos - box.x * sin) * item.scale,
    halfWidth: (box.width / 2) * item.scale,
    halfDepth: (box.depth / 2) * item.scale,
    sin,
    cos,
    bottom: item.lift + bottom * item.scale,
    top: item.lift + top * item.scale,
    clear: false,
    wall: -1,
  }
}

/** A point or a way in space; plain numbers, so that three's vectors fit too. */
export interface Place {
  x: number
  y: number
  z: number
}

/**
 * Where the way `origin + t * way` enters the box, 0 < t < `most`; else `most`. One that starts inside
 * does not meet the box.
 */
export function enterObstacle(box: Obstacle, origin: Place, way: Place, most: number): number {
  const [ox, oz] = [origin.x - box.x, origin.z - box.z]
  const u = ox * box.cos - oz * box.sin
  const v = ox * box.sin + oz * box.cos
  const du = way.x * box.cos - way.z * box.sin
  const dv = way.x * box.sin + way.z * box.cos
  let near = 0
  let far = most
  const slab = (start: number, speed: number, low: number, high: number): boolean => {
    if (Math.abs(speed) < 1e-12) return start > low && start < high
    const a = (low - start) / speed
    const b = (high - start) / speed
    near = Math.max(near, Math.min(a, b))
    far = Math.min(far, Math.max(a, b))
    return near < far
  }
  const meets =
    slab(u, du, -box.halfWidth, box.halfWidth) &&
    slab(v, dv, -box.halfDepth, box.halfDepth) &&
    slab(origin.y, way.y, box.bottom, box.top)
  return meets && near > 0 ? near : most
}

/** How much of the way from `from` to `to` is free, 0 to 1: what a third-person camera asks each frame. */
export function freeShare(obstacles: readonly Obstacle[], from: Place, to: Place): number {
  const way = { x: to.x - from.x, y: to.y - from.y, z: to.z - from.z }
  let free = 1
  for (const box of obstacles) free = enterObstacle(box, from, way, free)
  return free
}
