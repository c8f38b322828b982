import { wrapAngle } from '../math/angle.ts'
import type { Catalog, CatalogEntry } from './catalog-contract.ts'
import type { Item, Layout, Point } from './layout-contract.ts'

const RADIANS = Math.PI / 180

/** A point of an item's own frame on the floor of the world: scaled, turned about +Y, then moved. */
export function itemToWorld(item: Item, x: number, z: number): Point {
  const sin = Math.sin(item.turn * RADIANS) * item.scale
  const cos = Math.cos(item.turn * RADIANS) * item.scale
  return [item.at[0] + x * cos + z * sin, item.at[1] + z * cos - x * sin]
}

/** The corners of each box of an item's footprint in the world. */
export function footprintOf(item: Item, entry: CatalogEntry): Point[][] {
  return entry.footprint.map((box) => {
    const w = box.width / 2
    const d = box.depth / 2
    return [
      itemToWorld(item, box.x - w, box.z - d),
      itemToWorld(item, box.x + w, box.z - d),
      itemToWorld(item, box.x + w, box.z + d),
      itemToWorld(item, box.x - w, box.z + d),
    ]
  })
}

/** The point of an item's footprint that is nearest to (x, z); its middle when it has no footprint. */
export function nearestOnItem(
  item: Item,
  entry: CatalogEntry | undefined,
  x: number,
  z: number,
): Point {
  const [dx, dz] = [(x - item.at[0]) / item.scale, (z - item.at[1]) / item.scale]
  const [sin, cos] = [Math.sin(item.turn * RADIANS), Math.cos(item.turn * RADIANS)]
  const [ownX, ownZ] = [dx * cos - dz * sin, dx * sin + dz * cos]
  const clamp = (value: number, middle: number, size: number) =>
    Math.min(middle + size / 2, Math.max(middle - size / 2, value))
  let best: Point = item.at
  let least = Number.POSITIVE_INFINITY
  for (const box of entry?.footprint ?? []) {
    const point = itemToWorld(item, clamp(ownX, box.x, box.width), clamp(ownZ, box.z, box.depth))
    const distance = Math.hypot(point[0] - x, point[1] - z)
    if (distance >= least) continue
    best = point
    least = distance
  }
  return best
}

/** A place to sit in the world, metres; `yaw` in radians is where the sitter looks. */
export interface SeatPlace {
  /** The item's id and which of its seats: `couch/1`. */
  id: string
  /** The item's kind. */
  kind: string
  x: number
  y: number
  z: number
  yaw: number
}

/** Every seat of the layout's items, by its id. */
export function seatsOf(layout: Layout, catalog: Catalog): ReadonlyMap<string, SeatPlace> {
  const seats = new Map<string, SeatPlace>()
  for (const item of layout.items) {
    catalog.get(item.kind)?.seats.forEach((seat, index) => {
      const [x, z] = itemToWorld(item, seat.x, seat.z)
      const y = item.lift + seat.y * item.scale
      const yaw = wrapAngle((item.turn + seat.turn) * RADIANS)
      const id = `${item.id}/${index}`
      seats.set(id, { id, kind: item.kind, x, y, z, yaw })
    })
  }
  return seats
}
