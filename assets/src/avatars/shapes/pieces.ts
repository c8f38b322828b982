import { MeshoptSimplifier } from 'meshoptimizer'
import type { JointName, Level, Slot } from '../avatar-kit.ts'
import { add, type Point, scale } from '../vector.ts'
import { type Distance, normalOf, projectOnto } from './signed-distance.ts'
import { surfaceNets } from './surface-nets.ts'

/** How much each joint moves a point; need not add up to one. */
export type Influences = readonly (readonly [JointName, number])[]
export type Weights = (point: Point) => Influences

/** A closed skin around a shape. */
export interface Blob {
  shape: Distance
  slot: Slot
  weights: Weights
  low: Point
  high: Point
  /** Metres between grid points: a third of the finest detail. */
  cell: number
  /** Triangles at level 0; the other levels take their share of it. */
  triangles: number
  /** The last level that shows it; 2 by default. */
  until?: Level
}

/** A thin crisp sheet laid on a shape from the front or back: eyes, lapels, buttons. */
export interface Patch {
  on: Distance
  slot: Slot
  weights: Weights
  columns: number
  rows: number
  /** Place in X and Y for (u, v) in 0..1. */
  outline: (u: number, v: number) => readonly [number, number]
  /** Metres above the shape. */
  lift: number
  /** -1 lays it on from the back. */
  from?: 1 | -1
  /** The last level that shows it; 1 by default. */
  until?: Level
}

export interface PieceMesh {
  points: Point[]
  normals: Point[]
  indices: number[]
  slot: Slot
  weights: Weights
}

/** Shares of level 0's triangles at each level. */
const SHARES = [1, 0.37, 0.115] as const

await MeshoptSimplifier.ready

/** The blob at all levels it shows at; undefined elsewhere. */
export function meshBlob(blob: Blob): (PieceMesh | undefined)[] {
  const dense = surfaceNets(blob.shape, blob.low, blob.high, blob.cell)
  return SHARES.map((share, level) => {
    if (level > (blob.until ?? 2)) return undefined
    const target = Math.max(8, Math.round(blob.triangles * share))
    const [kept] = MeshoptSimplifier.simplify(dense.indices, dense.positions, 3, target * 3, 1)
    const remap = new Map<number, number>()
    const mesh: PieceMesh = {
      points: [],
      normals: [],
      indices: [],
      slot: blob.slot,
      weights: blob.weights,
    }
    for (const index of kept) {
      let vertex = remap.get(index)
      if (vertex === undefined) {
        vertex = mesh.points.length
        remap.set(index, vertex)
        const [x, y, z] = dense.positions.subarray(index * 3)
        const point = projectOnto(blob.shape, [x!, y!, z!], 3)
        mesh.points.push(point)
        mesh.normals.push(normalOf(blob.shape, point, 4e-3))
      }
      mesh.indices.push(vertex)
    }
    return mesh
  })
}

/** The patch at all levels it shows at, with fewer columns and rows from level 1 on. */
export function meshPatch(patch: Patch): (PieceMesh | undefined)[] {
  return SHARES.map((_, level) => {
    if (level > (patch.until ?? 1)) return undefined
    const fewer = (n: number) => (level === 0 ? n : Math.max(1, Math.round(n * 0.5)))
    return layPatch(patch, fewer(patch.columns), fewer(patch.rows))
  })
}

function layPatch(patch: Patch, columns: number, rows: number): PieceMesh {
  const mesh: PieceMesh = {
    points: [],
    normals: [],
    indices: [],
    slot: patch.slot,
    weights: patch.weights,
  }
  const from = patch.from ?? 1
  for (let row = 0; row <= rows; row++)
    for (let column = 0; column <= columns; column++) {
      const [x, y] = patch.outline(column / columns, row / rows)
      const point = dropOnto(patch.on, x, y, from)
      const normal = normalOf(patch.on, point, 4e-3)
      mesh.points.push(add(point, scale(normal, patch.lift)))
      mesh.normals.push(normal)
    }
  const flip = turnsLeft(patch.outline) !== from > 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const a = row * (columns + 1) + column
      const [b, c, d] = [a + 1, a + columns + 1, a + columns + 2]
      if (flip) mesh.indices.push(a, d, b, a, c, d)
      else mesh.indices.push(a, b, d, a, d, c)
    }
  return withoutSlivers(mesh)
}

/** From far in front (or behind) along Z until the shape is met. */
function dropOnto(shape: Distance, x: number, y: number, from: 1 | -1): Point {
  let z = 0.3 * from
  for (let step = 0; step < 80; step++) {
    const d = shape(x, y, z)
    if (d < 2e-4) break
    z -= from * Math.max(d * 0.7, 2e-4)
  }
  return [x, y, z]
}

function turnsLeft(outline: Patch['outline']): boolean {
  const [a, b, c] = [outline(0.4, 0.4), outline(0.6, 0.4), outline(0.6, 0.6)]
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0
}

/** Drops triangles without area, as at the middle of a disc. */
function withoutSlivers(mesh: PieceMesh): PieceMesh {
  const same = (a: number, b: number) =>
    mesh.points[a]!.every((value, i) => Math.abs(value - mesh.points[b]![i]!) < 1e-6)
  const indices: number[] = []
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const [a, b, c] = mesh.indices.slice(i, i + 3) as [number, number, number]
    if (!same(a, b) && !same(b, c) && !same(a, c)) indices.push(a, b, c)
  }
  return { ...mesh, indices }
}

/** An ellipse as a patch outline: u around, v from the middle out. */
export const disc =
  (x: number, y: number, rx: number, ry: number): Patch['outline'] =>
  (u, v) => {
    const angle = u * Math.PI * 2
    return [x + Math.cos(angle) * rx * v, y + Math.sin(angle) * ry * v]
  }
