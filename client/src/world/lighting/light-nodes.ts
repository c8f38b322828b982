import type { Place } from '../building/obstacles.ts'
import type { LightAtlas, LightSurface } from './light-surfaces.ts'
import type { RayHit } from './room-caster.ts'

/** Nodes that rays start from lie that many metres apart; what they gather is smooth. */
const GATHER_SPACING = 0.5
/** Keeps nodes at a surface's edge out of the wall that stands there. */
const EDGE = 0.16

/** A surface's nodes, row by row, from number `start` on. */
export interface Nodes {
  surface: LightSurface
  columns: number
  rows: number
  start: number
}

export function gatherNodes(atlas: LightAtlas): Nodes[] {
  let start = 0
  return atlas.surfaces.map((surface) => {
    const columns = Math.max(2, Math.ceil(surface.width / GATHER_SPACING) + 1)
    const rows = Math.max(2, Math.ceil(surface.height / GATHER_SPACING) + 1)
    const group = { surface, columns, rows, start }
    start += columns * rows
    return group
  })
}

/** A place on a surface, a centimetre in front of it and away from its edges. */
export function placeOn(surface: LightSurface, s: number, t: number): Place {
  const { origin, u, v, normal, width, height } = surface
  const a = Math.min(width - EDGE, Math.max(EDGE, s * width))
  const edge = surface.kind === 'wall' ? 0.03 : EDGE
  const b = Math.min(height - edge, Math.max(edge, t * height))
  const along = (axis: 0 | 1 | 2) => origin[axis] + u[axis] * a + v[axis] * b + normal[axis] * 0.01
  return { x: along(0), y: along(1), z: along(2) }
}

/** The node nearest to what a ray met. Furniture counts as the floor below it. */
export function nodeFinder(groups: readonly Nodes[]) {
  const floor = groups.find(({ surface }) => surface.kind === 'floor')!
  const ceiling = groups.find(({ surface }) => surface.kind === 'ceiling')!
  const faces = new Map(
    groups
      .filter(({ surface }) => surface.kind === 'wall')
      .map((group) => [`${group.surface.wall}:${group.surface.side}`, group]),
  )
  const nearest = ({ surface, columns, rows, start }: Nodes, x: number, y: number, z: number) => {
    const [dx, dy, dz] = [x - surface.origin[0], y - surface.origin[1], z - surface.origin[2]]
    const share = (axis: LightSurface['u'], length: number, count: number) => {
      const value = ((dx * axis[0] + dy * axis[1] + dz * axis[2]) / length) * (count - 1)
      return Math.max(0, Math.min(count - 1, Math.round(value)))
    }
    return (
      start +
      share(surface.v, surface.height, rows) * columns +
      share(surface.u, surface.width, columns)
    )
  }
  return (hit: RayHit, origin: Place, way: Place): number => {
    const x = origin.x + way.x * hit.distance
    const y = origin.y + way.y * hit.distance
    const z = origin.z + way.z * hit.distance
    if (hit.what === 'ceiling') return nearest(ceiling, x, y, z)
    if (hit.what === 'floor' || hit.what === null || hit.what.wall < 0)
      return nearest(floor, x, y, z)
    const box = hit.what
    const side = (x - box.x) * box.sin + (z - box.z) * box.cos > 0 ? 1 : -1
    const face = faces.get(`${box.wall}:${side}`)
    return face ? nearest(face, x, y, z) : nearest(floor, x, y, z)
  }
}

/** Calls `visit` with the index of every node of a surface, and its place there from 0 to 1. */
export function eachNode(
  { columns, rows, start }: Nodes,
  visit: (index: number, s: number, t: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      visit(start + row * columns + column, column / (columns - 1), row / (rows - 1))
  }
}

/** As `eachNode`, for the surface's texels in the atlas. */
export function eachTexel(
  { width }: LightAtlas,
  { x, y, columns, rows }: LightSurface,
  visit: (index: number, s: number, t: number) => void,
): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++)
      visit((y + row) * width + x + column, column / (columns - 1), row / (rows - 1))
  }
}

export function normalOf({ normal: [x, y, z] }: LightSurface): Place {
  return { x, y, z }
}

/** The 3x3 mean, twice: what is left of the rays' noise. */
export function smooth(light: Float32Array, { columns, rows, start }: Nodes): void {
  for (let round = 0; round < 2; round++) {
    const before = light.slice(start * 3, (start + columns * rows) * 3)
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        let weight = 0
        const sum = [0, 0, 0]
        for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
          for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
            const w = (r === row ? 2 : 1) * (c === column ? 2 : 1)
            weight += w
            for (let i = 0; i < 3; i++) sum[i]! += before[(r * columns + c) * 3 + i]! * w
          }
        }
        for (let i = 0; i < 3; i++)
          light[(start + row * columns + column) * 3 + i] = sum[i]! / weight
      }
    }
  }
}

export function interpolated(
  light: Float32Array,
  { columns, rows, start }: Nodes,
  s: number,
  t: number,
): [number, number, number] {
  const [x, y] = [s * (columns - 1), t * (rows - 1)]
  const [c, r] = [Math.min(columns - 2, Math.floor(x)), Math.min(rows - 2, Math.floor(y))]
  const [fx, fy] = [x - c, y - r]
  const node = (column: number, row: number, i: number) =>
    light[(start + row * columns + column) * 3 + i]!
  return [0, 1, 2].map(
    (i) =>
      (node(c, r, i) * (1 - fx) + node(c + 1, r, i) * fx) * (1 - fy) +
      (node(c, r + 1, i) * (1 - fx) + node(c + 1, r + 1, i) * fx) * fy,
  ) as [number, number, number]
}
