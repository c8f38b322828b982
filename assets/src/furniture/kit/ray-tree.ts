import { joined, type Mesh, type Vec3 } from './mesh.ts'

/** Triangles in a tree of boxes: corner `a` and the two edges from it, 9 numbers each. */
export interface RayTree {
  triangles: Float64Array
  root: Node
}

interface Node {
  low: [number, number, number]
  high: [number, number, number]
  /** Either two halves or the triangles themselves. */
  halves?: [Node, Node]
  members?: number[]
}

const LEAF_SIZE = 6

export function buildRayTree(meshes: readonly Mesh[]): RayTree {
  const { positions, indices } = joined(...meshes)
  const count = indices.length / 3
  const triangles = new Float64Array(count * 9)
  for (let t = 0; t < count; t++) {
    const [a, b, c] = [0, 1, 2].map((corner) => indices[t * 3 + corner]! * 3) as [
      number,
      number,
      number,
    ]
    for (let axis = 0; axis < 3; axis++) {
      triangles[t * 9 + axis] = positions[a + axis]!
      triangles[t * 9 + 3 + axis] = positions[b + axis]! - positions[a + axis]!
      triangles[t * 9 + 6 + axis] = positions[c + axis]! - positions[a + axis]!
    }
  }
  return {
    triangles,
    root: split(
      triangles,
      Array.from({ length: count }, (_, t) => t),
    ),
  }
}

function split(triangles: Float64Array, members: number[]): Node {
  const low: [number, number, number] = [Infinity, Infinity, Infinity]
  const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
  for (const t of members) {
    for (let axis = 0; axis < 3; axis++) {
      const a = triangles[t * 9 + axis]!
      for (const value of [a, a + triangles[t * 9 + 3 + axis]!, a + triangles[t * 9 + 6 + axis]!]) {
        low[axis] = Math.min(low[axis]!, value)
        high[axis] = Math.max(high[axis]!, value)
      }
    }
  }
  if (members.length <= LEAF_SIZE) return { low, high, members }
  const sizes = high.map((value, axis) => value - low[axis]!)
  const axis = sizes.indexOf(Math.max(...sizes))
  const centre = (t: number) =>
    triangles[t * 9 + axis]! + (triangles[t * 9 + 3 + axis]! + triangles[t * 9 + 6 + axis]!) / 3
  const sorted = members.toSorted((s, t) => centre(s) - centre(t))
  const middle = sorted.length >> 1
  return {
    low,
    high,
    halves: [split(triangles, sorted.slice(0, middle)), split(triangles, sorted.slice(middle))],
  }
}

/** The nearest hit within `reach`, and whether it is an inner side. */
export function nearestHit(
  tree: RayTree,
  origin: Vec3,
  way: Vec3,
  reach: number,
): { distance: number; backFace: boolean } {
  const best = { distance: reach, backFace: false }
  visit(tree.root, tree.triangles, origin, way, best)
  return best
}

function visit(
  node: Node,
  triangles: Float64Array,
  origin: Vec3,
  way: Vec3,
  best: { distance: number; backFace: boolean },
): void {
  if (!touches(node, origin, way, best.distance)) return
  if (node.halves) {
    visit(node.halves[0], triangles, origin, way, best)
    visit(node.halves[1], triangles, origin, way, best)
    return
  }
  for (const t of node.members!) intersect(triangles, t * 9, origin, way, best)
}

function touches(node: Node, origin: Vec3, way: Vec3, reach: number): boolean {
  let near = 0
  let far = reach
  for (let axis = 0; axis < 3; axis++) {
    const inverse = 1 / (way[axis]! || 1e-12)
    const t0 = (node.low[axis]! - origin[axis]!) * inverse
    const t1 = (node.high[axis]! - origin[axis]!) * inverse
    near = Math.max(near, Math.min(t0, t1))
    far = Math.min(far, Math.max(t0, t1))
  }
  return near <= far
}

/** Möller and Trumbore 1997. */
function intersect(
  triangles: Float64Array,
  at: number,
  origin: Vec3,
  way: Vec3,
  best: { distance: number; backFace: boolean },
): void {
  const [ax, ay, az] = [triangles[at]!, triangles[at + 1]!, triangles[at + 2]!]
  const [ux, uy, uz] = [triangles[at + 3]!, triangles[at + 4]!, triangles[at + 5]!]
  const [vx, vy, vz] = [triangles[at + 6]!, triangles[at + 7]!, triangles[at + 8]!]
  const [px, py, pz] = [
    way[1] * vz - way[2] * vy,
    way[2] * vx - way[0] * vz,
    way[0] * vy - way[1] * vx,
  ]
  const det = ux * px + uy * py + uz * pz
  if (Math.abs(det) < 1e-14) return
  const inverse = 1 / det
  const [tx, ty, tz] = [origin[0] - ax, origin[1] - ay, origin[2] - az]
  const u = (tx * px + ty * py + tz * pz) * inverse
  if (u < 0 || u > 1) return
  const [qx, qy, qz] = [ty * uz - tz * uy, tz * ux - tx * uz, tx * uy - ty * ux]
  const v = (way[0] * qx + way[1] * qy + way[2] * qz) * inverse
  if (v < 0 || u + v > 1) return
  const distance = (vx * qx + vy * qy + vz * qz) * inverse
  if (distance <= 1e-6 || distance >= best.distance) return
  best.distance = distance
  best.backFace = det < 0
}
