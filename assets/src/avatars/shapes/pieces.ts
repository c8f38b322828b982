import { MeshoptSimplifier } from 'meshoptimizer'
import type { JointName, Level, Slot } from '../avatar-kit.ts'
import { add, type Point, scale } from '../vector.ts'
import { type Distance, grow, normalOf, projectOnto } from './signed-distance.ts'
import { surfaceNets, type TriangleMesh } from './surface-nets.ts'

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
  /** Made in full, because what covers it in rest moves away. */
  whole?: boolean
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

/**
 * Share of level 0's triangles, and metres that vertices lie outside of the shape: the few flat
 * triangles of a coarse level cut off its roundness, which would make arms and necks thin.
 */
const DETAIL = [
  { share: 1, outside: 0 },
  { share: 0.37, outside: 0.0015 },
  { share: 0.135, outside: 0.005 },
] as const

await MeshoptSimplifier.ready

/** Metres below another skin from where on a triangle can never be seen. */
const HIDDEN_DEPTH = 0.01

/** How much a change of skin weights counts against a change of shape when triangles are dropped. */
const WEIGHT_IMPORTANCE = 0.15

/**
 * The blob at all levels it shows at; undefined elsewhere.
 * @param cover what else belongs to the part: what lies well inside of it is left out
 */
export function meshBlob(blob: Blob, cover: Distance): (PieceMesh | undefined)[] {
  const full = surfaceNets(blob.shape, blob.low, blob.high, blob.cell)
  const dense = blob.whole ? full : withoutHidden(full, cover)
  const { attributes, importance } = weightAttributes(dense, blob.weights)
  let indices = dense.indices
  return DETAIL.map(({ share, outside }, level) => {
    if (level > (blob.until ?? 2)) return undefined
    const shape = grow(blob.shape, outside)
    const target = Math.max(8, Math.round(blob.triangles * share))
    const [kept] = MeshoptSimplifier.simplifyWithAttributes(
      indices,
      dense.positions,
      3,
      attributes,
      importance.length,
      importance,
      null,
      target * 3,
      1,
    )
    indices = kept
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
        const point = projectOnto(shape, [x!, y!, z!], 3)
        mesh.points.push(point)
        mesh.normals.push(normalOf(shape, point, 4e-3))
      }
      mesh.indices.push(vertex)
    }
    return mesh
  })
}

function withoutHidden({ positions, indices }: TriangleMesh, cover: Distance): TriangleMesh {
  const hidden = Array.from({ length: positions.length / 3 }, (_, i) => {
    const [x, y, z] = positions.subarray(i * 3)
    return cover(x!, y!, z!) < -HIDDEN_DEPTH
  })
  const kept: number[] = []
  for (let i = 0; i < indices.length; i += 3) {
    const triangle = indices.subarray(i, i + 3)
    if (!triangle.every((index) => hidden[index])) kept.push(...triangle)
  }
  return { positions, indices: new Uint32Array(kept) }
}

/** Skin weights as attributes, so that vertices stay where joints bend. */
function weightAttributes({ positions }: TriangleMesh, weights: Weights) {
  const influences = Array.from({ length: positions.length / 3 }, (_, i) => {
    const [x, y, z] = positions.subarray(i * 3)
    return weights([x!, y!, z!])
  })
  const joints = [...new Set(influences.flatMap((all) => all.map(([joint]) => joint)))]
  const attributes = new Float32Array(influences.length * joints.length)
  influences.forEach((all, i) => {
    for (const [joint, weight] of all)
      attributes[i * joints.length + joints.indexOf(joint)] = weight
  })
  return { attributes, importance: joints.map(() => WEIGHT_IMPORTANCE) }
}

/** The patch at all levels it shows at, with fewer columns and rows from level 1 on. */
export function meshPatch(patch: Patch): (PieceMesh | undefined)[] {
  return DETAIL.map((_, level) => {
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
