import type { Catalog, FootprintBox } from '@foyer/shared/layout/catalog-contract.ts'
import type { Item, Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { FurnitureModel, Models } from '../furniture/furniture-model.ts'
import { enterObstacle, type Obstacle, type Place, raisedBox } from './obstacles.ts'
import { archBox } from './portals.ts'

/** Something in the room that can be pointed at: an item by its id, or the arch of a portal by that of its zone. */
export interface Pickable {
  what: 'item' | 'portal'
  id: string
}

/** What one points at to mean it: an upright box about it or about a part of it. */
export interface PickBox extends Obstacle {
  thing: Pickable
}

/** What is under the pointer, and how far away. */
export interface Picked extends Pickable {
  distance: number
}

/** Metres beyond which nothing is pointed at. */
const FURTHEST = 60
/** Metres: what has neither footprint nor model is taken for a box of this size. */
const SOMETHING = 0.5

/**
 * The footprints of all items, raised to their heights, and the arches of portals. What can be walked through has its
 * model's bounds.
 */
export function pickBoxes(layout: Layout, catalog: Catalog, models: Models): PickBox[] {
  const items = layout.items.flatMap((item) => {
    const { bottom, top, boxes } = outlineOf(item, catalog, models)
    const thing = { what: 'item', id: item.id } as const
    return boxes.map((box) => ({ ...raisedBox(item, box, bottom, top), thing }))
  })
  const portals = layout.zones
    .filter(({ kind }) => kind === 'portal')
    .map((zone) => ({ ...archBox(zone), thing: { what: 'portal', id: zone.id } as const }))
  return [...items, ...portals]
}

/**
 * What a ray meets first, from outside; `ray.direction` has length 1.
 *
 * @param counts leaves out what nothing is to be done with
 */
export function pickBox(
  { origin, direction }: { origin: Place; direction: Place },
  boxes: readonly PickBox[],
  counts: (thing: Pickable) => boolean,
): Picked | null {
  let picked: Picked | null = null
  for (const box of boxes) {
    const most: number = picked?.distance ?? FURTHEST
    const distance = enterObstacle(box, origin, direction, most)
    if (distance < most && counts(box.thing)) picked = { ...box.thing, distance }
  }
  return picked
}

/** Boxes in the item's own frame, and from where to where they reach, metres. */
function outlineOf(
  item: Item,
  catalog: Catalog,
  models: Models,
): { bottom: number; top: number; boxes: readonly FootprintBox[] } {
  const entry = catalog.get(item.kind)
  if (entry && entry.footprint.length > 0) {
    return { bottom: 0, top: entry.height, boxes: entry.footprint }
  }
  return (
    boundsOf(models.get(item.kind) ?? []) ?? {
      bottom: 0,
      top: entry?.height ?? SOMETHING,
      boxes: [{ x: 0, z: 0, width: SOMETHING, depth: SOMETHING }],
    }
  )
}

function boundsOf(model: FurnitureModel) {
  if (model.length === 0) return null
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const high = low.map((value) => -value)
  for (const { positions } of model) {
    positions.forEach((value, i) => {
      low[i % 3] = Math.min(low[i % 3]!, value)
      high[i % 3] = Math.max(high[i % 3]!, value)
    })
  }
  const [west, bottom, north] = low as [number, number, number]
  const [east, top, south] = high as [number, number, number]
  const box = {
    x: (west + east) / 2,
    z: (north + south) / 2,
    width: east - west,
    depth: south - north,
  }
  return { bottom, top, boxes: [box] }
}
