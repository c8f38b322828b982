import { mix, type Point } from '../vector.ts'
import type { Paint, PieceMesh } from './pieces.ts'
import { type Distance, normalOf } from './signed-distance.ts'

/** Metres within which a vertex counts as lying on the border: nearer cuts would leave slivers. */
const ON_BORDER = 0.002

interface Corner {
  point: Point
  normal: Point
  /** The border's field at the point, 0 on the border itself. */
  value: number
}

/**
 * A mesh on `shape` in two pieces: what is left, and what is painted. One skin of two colours has no
 * second surface that could poke through the first.
 */
export function paintMesh(
  mesh: PieceMesh,
  shape: Distance,
  { slot, where, only }: Paint,
): readonly [left: PieceMesh, painted: PieceMesh] {
  const beside = (i: number) => only !== undefined && only(...mesh.points[i]!) >= 0
  const left: PieceMesh = { ...mesh, points: [], normals: [], indices: [] }
  let painted: PieceMesh = { ...mesh, indices: [] }
  const whole: PieceMesh = { ...mesh, indices: [] }
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const triangle = mesh.indices.slice(i, i + 3)
    ;(triangle.some(beside) ? whole : painted).indices.push(...triangle)
  }
  append(left, whole)
  for (const border of where) {
    const [outside, inside] = cutMesh(painted, shape, border)
    append(left, outside)
    painted = inside
  }
  return [left, { ...painted, slot }]
}

function append(to: PieceMesh, { points, normals, indices }: PieceMesh): void {
  const moved = new Map<number, number>()
  for (const index of indices) {
    let at = moved.get(index)
    if (at === undefined) {
      at = to.points.length
      moved.set(index, at)
      to.points.push(points[index]!)
      to.normals.push(normals[index]!)
    }
    to.indices.push(at)
  }
}

/** The mesh cut along a border: what is above zero, and what is below. */
export function cutMesh(
  mesh: PieceMesh,
  shape: Distance,
  border: Distance,
): readonly [outside: PieceMesh, inside: PieceMesh] {
  const corners = mesh.points.map((point, i): Corner => {
    const value = border(...point)
    return { point, normal: mesh.normals[i]!, value: Math.abs(value) < ON_BORDER ? 0 : value }
  })
  const cuts = new Map<string, Corner>()
  /** The border's corner between two of different sides, the same for both triangles of the edge. */
  const crossing = (a: number, b: number): Corner => {
    const [i, j] = [Math.min(a, b), Math.max(a, b)]
    const key = `${i} ${j}`
    const known = cuts.get(key)
    if (known) return known
    const [from, to] = [corners[i]!, corners[j]!]
    const share = from.value / (from.value - to.value)
    // On the edge itself: a neighbour that is not cut keeps that edge straight.
    const point = mix(from.point, to.point, share)
    const corner = { point, normal: normalOf(shape, point, 4e-3), value: 0 }
    cuts.set(key, corner)
    return corner
  }
  const outside = collector(mesh)
  const inside = collector(mesh)
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const triangle = mesh.indices.slice(i, i + 3)
    outside.add(clip(triangle, corners, crossing, 1))
    inside.add(clip(triangle, corners, crossing, -1))
  }
  return [outside.mesh, inside.mesh]
}

/** The part of a triangle on one side of the border, as a polygon; empty where only a border is. */
function clip(
  triangle: readonly number[],
  corners: readonly Corner[],
  crossing: (a: number, b: number) => Corner,
  side: 1 | -1,
): Corner[] {
  const polygon: Corner[] = []
  triangle.forEach((index, i) => {
    const next = triangle[(i + 1) % 3]!
    const [a, b] = [corners[index]!, corners[next]!]
    if (a.value * side >= 0) polygon.push(a)
    if (a.value * b.value < 0) polygon.push(crossing(index, next))
  })
  return polygon.some(({ value }) => value * side > 0) ? polygon : []
}

function collector(like: PieceMesh) {
  const mesh: PieceMesh = { ...like, points: [], normals: [], indices: [] }
  const known = new Map<Corner, number>()
  const vertex = (corner: Corner): number => {
    let at = known.get(corner)
    if (at === undefined) {
      at = mesh.points.length
      known.set(corner, at)
      mesh.points.push(corner.point)
      mesh.normals.push(corner.normal)
    }
    return at
  }
  const add = (polygon: readonly Corner[]) => {
    for (let i = 2; i < polygon.length; i++)
      mesh.indices.push(vertex(polygon[0]!), vertex(polygon[i - 1]!), vertex(polygon[i]!))
  }
  return { mesh, add }
}
