import type { Layout, Opening, Wall } from '@foyer/shared/layout/layout-contract.ts'
import { pointInOutline } from '@foyer/shared/layout/outline.ts'

/** A rectangle on a wall: metres along it from its start, and above the floor. */
export interface WallRect {
  from: number
  to: number
  bottom: number
  top: number
}

export interface WallPanels {
  /** What is left of the wall. */
  solids: readonly WallRect[]
  /** The holes, in order along the wall, cut to what fits. */
  holes: readonly (WallRect & { kind: Opening['kind'] })[]
}

const SLIVER = 0.01

export function wallLength(wall: Wall): number {
  return Math.hypot(wall.to[0] - wall.from[0], wall.to[1] - wall.from[1])
}

/**
 * A wall cut by its openings into upright rectangles. An opening that reaches beyond the wall is cut to
 * it; of two that overlap the later one starts where the earlier ends.
 */
export function splitWall(wall: Wall, ceiling: number): WallPanels {
  const length = wallLength(wall)
  const height = wall.height ?? ceiling
  const solids: WallRect[] = []
  const holes: (WallRect & { kind: Opening['kind'] })[] = []
  let along = 0
  for (const opening of wall.openings.toSorted((a, b) => a.at - b.at)) {
    const from = Math.max(along, opening.at)
    const to = Math.min(length, opening.at + opening.width)
    const bottom = Math.min(opening.sill, height)
    const top = Math.min(opening.sill + opening.height, height)
    if (to - from < SLIVER || top - bottom < SLIVER) continue
    solids.push(
      { from: along, to: from, bottom: 0, top: height },
      { from, to, bottom: 0, top: bottom },
      { from, to, bottom: top, top: height },
    )
    holes.push({ from, to, bottom, top, kind: opening.kind })
    along = to
  }
  solids.push({ from: along, to: length, bottom: 0, top: height })
  return {
    solids: solids.filter(
      (rect) => rect.to - rect.from > SLIVER && rect.top - rect.bottom > SLIVER,
    ),
    holes,
  }
}

/** A wall's place on the floor: its unit direction, and the normal of its face number 1 (-1 is the other). */
export function wallFrame(wall: Wall) {
  const length = wallLength(wall)
  const [dx, dz] = [(wall.to[0] - wall.from[0]) / length, (wall.to[1] - wall.from[1]) / length]
  return { length, dx, dz, nx: -dz, nz: dx }
}

/** The faces of a wall that look into the room somewhere. The shell's outer walls have one. */
export function innerFaces(wall: Wall, layout: Layout): (1 | -1)[] {
  const { length, dx, dz, nx, nz } = wallFrame(wall)
  const reach = wall.thickness / 2 + 0.1
  return ([1, -1] as const).filter((side) =>
    [0.1, 0.3, 0.5, 0.7, 0.9].some((share) =>
      pointInOutline(
        layout.shell.floor.outline,
        wall.from[0] + dx * length * share + nx * side * reach,
        wall.from[1] + dz * length * share + nz * side * reach,
      ),
    ),
  )
}
