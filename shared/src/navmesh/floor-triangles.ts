import type { Catalog, CatalogEntry } from '../layout/catalog-contract.ts'
import { footprintOf } from '../layout/item-place.ts'
import type { Item, Layout, Point, Wall } from '../layout/layout-contract.ts'
import { type Outline, triangulateOutline } from '../layout/outline.ts'
import { AVATAR_CLIMB, AVATAR_HEIGHT } from '../look/avatar-size.ts'

/** Indexed triangles, three numbers a position. What faces up can be walked on. */
export interface Triangles {
  positions: number[]
  indices: number[]
}

/**
 * Height in metres of the lids that stand for obstacles. A lid is a sheet that faces down: nobody walks
 * on it, and nobody fits under it. That blocks a desk of any height without making its top, or the top
 * of a wall, a floor of its own. It must be more than a climb above any floor and less than an avatar.
 */
const LID_HEIGHT = 1

/**
 * The floor of a layout with everything that stands on it, for voxels of `cellHeight` metres. Surfaces
 * are lowered so that the top of the voxels they fill is where they are.
 */
export function floorTriangles(layout: Layout, catalog: Catalog, cellHeight: number): Triangles {
  const triangles: Triangles = { positions: [], indices: [] }
  addSheet(triangles, layout.shell.floor.outline, -cellHeight, true)
  for (const wall of layout.shell.walls) {
    for (const box of solidParts(wall)) addSheet(triangles, box, LID_HEIGHT, false)
  }
  for (const item of layout.items) {
    const entry = catalog.get(item.kind)
    if (!entry || item.lift >= AVATAR_HEIGHT) continue
    addItem(triangles, item, entry, cellHeight)
  }
  return triangles
}

function addItem(triangles: Triangles, item: Item, entry: CatalogEntry, cellHeight: number): void {
  const top = item.lift + entry.height * item.scale
  const walkable = top <= AVATAR_CLIMB
  for (const box of footprintOf(item, entry)) {
    // Half a voxel below the wanted top: rounding cannot push it into the next one.
    addSheet(triangles, box, walkable ? top - cellHeight / 2 : LID_HEIGHT, walkable)
  }
}

/** The parts of a wall that nobody walks through: all but its doors and gaps, as boxes of its thickness. */
function solidParts(wall: Wall): Point[][] {
  const [x, z] = wall.from
  const length = Math.hypot(wall.to[0] - x, wall.to[1] - z)
  const along = [(wall.to[0] - x) / length, (wall.to[1] - z) / length] as const
  const half = wall.thickness / 2

  const passages = wall.openings
    .filter((opening) => opening.kind !== 'window')
    .sort((a, b) => a.at - b.at)
  const starts = [0, ...passages.map((passage) => passage.at + passage.width)]
  const ends = [...passages.map((passage) => passage.at), length]
  const corner = (at: number, side: number): Point => [
    x + along[0] * at - along[1] * side,
    z + along[1] * at + along[0] * side,
  ]
  return starts.flatMap((start, i) => {
    const end = ends[i]!
    if (end <= start) return []
    return [[corner(start, -half), corner(end, -half), corner(end, half), corner(start, half)]]
  })
}

function addSheet(triangles: Triangles, outline: Outline, y: number, facesUp: boolean): void {
  const first = triangles.positions.length / 3
  for (const [x, z] of outline) triangles.positions.push(x, y, z)
  const corners = triangulateOutline(outline)
  // Turning from +X towards +Z faces down in a right-handed, Y-up space.
  if (facesUp) corners.reverse()
  for (const corner of corners) triangles.indices.push(first + corner)
}
