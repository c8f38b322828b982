import type { Catalog, FootprintBox } from '@foyer/shared/layout/catalog-contract.ts'
import type { Item, Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { FreeShare } from '../../camera/follow-camera.ts'
import type { Pointed } from '../../reach/reachable.ts'
import type { FurnitureModel, Models } from '../furniture/furniture-model.ts'
import { enterObstacle, type Obstacle, type Place, raisedBox } from './obstacles.ts'
import { archBox } from './portals.ts'

/** What one points at to mean something: an upright box about it or about a part of it. */
export interface PickBox extends Obstacle {
  thing: Pick<Pointed, 'what' | 'id'>
}

/** Metres beyond which nothing is pointed at. */
const FURTHEST = 60
/** Metres before what is pointed at up to which no wall may be in the way. */
const IN_FRONT = 0.05
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

/** What pointing along a ray means, see `Building.pointAt`; `ray.direction` has length 1. */
export function pointAtBox<Meaning>(
  { origin, direction }: { origin: Place; direction: Place },
  boxes: readonly PickBox[],
  meaningOf: (pointed: Pointed) => Meaning | null,
  free: FreeShare,
): Meaning | null {
  const along = (distance: number) => ({
    x: origin.x + direction.x * distance,
    y: origin.y + direction.y * distance,
    z: origin.z + direction.z * distance,
  })
  let found: Meaning | null = null
  let nearest = FURTHEST
  for (const box of boxes) {
    const distance = enterObstacle(box, origin, direction, nearest)
    if (distance >= nearest) continue
    const { x, z } = along(distance)
    const meaning = meaningOf({ ...box.thing, x, z })
    if (meaning === null) continue
    found = meaning
    nearest = distance
  }
  return free(origin, along(Math.max(0, nearest - IN_FRONT))) < 1 ? null : found
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
