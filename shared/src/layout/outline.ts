import type { Point } from './layout-contract.ts'

/** Corners of a polygon on the floor, either way round, not closed (the last joins the first). */
export type Outline = readonly Point[]

/** Whether (x, z) is inside; a point on the border may be counted either way. */
export function pointInOutline(outline: Outline, x: number, z: number): boolean {
  let inside = false
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [ax, az] = outline[i]!
    const [bx, bz] = outline[j]!
    if (az > z !== bz > z && x < ax + ((z - az) / (bz - az)) * (bx - ax)) inside = !inside
  }
  return inside
}

/** Whether (x, z) is inside or at most `reach` metres outside. */
export function pointNearOutline(outline: Outline, x: number, z: number, reach: number): boolean {
  if (pointInOutline(outline, x, z)) return true
  for (let i = 0; i < outline.length; i++) {
    const to = outline[(i + 1) % outline.length]!
    if (distanceToSegment(x, z, outline[i]!, to) <= reach) return true
  }
  return false
}

/** The middle of an outline's corners. */
export function outlineMiddle(outline: Outline): Point {
  const [x, z] = outline.reduce(([x, z], [px, pz]) => [x + px, z + pz], [0, 0])
  return [x / outline.length, z / outline.length]
}

/** Metres from (x, z) to the straight line from `a` to `b`. */
export function distanceToSegment(x: number, z: number, a: Point, b: Point): number {
  const dx = b[0] - a[0]
  const dz = b[1] - a[1]
  const square = dx * dx + dz * dz
  const along = square === 0 ? 0 : ((x - a[0]) * dx + (z - a[1]) * dz) / square
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - a[0] - t * dx, z - a[1] - t * dz)
}

/** Square metres; positive when the corners run from +X towards +Z (shoelace formula). */
export function signedArea(outline: Outline): number {
  let twice = 0
  for (let i = 0; i < outline.length; i++) {
    const [ax, az] = outline[i]!
    const [bx, bz] = outline[(i + 1) % outline.length]!
    twice += ax * bz - bx * az
  }
  return twice / 2
}

/** The first two sides that cross or touch though they are not neighbours, by their index; null when simple. */
export function crossingSides(outline: Outline): [number, number] | null {
  const count = outline.length
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      const neighbours = j === i + 1 || (i === 0 && j === count - 1)
      const a = outline[i]!
      const b = outline[(i + 1) % count]!
      const c = outline[j]!
      const d = outline[(j + 1) % count]!
      if (
        neighbours
          ? foldsBack(i === 0 && j === count - 1 ? [c, a, b] : [a, b, d])
          : meet(a, b, c, d)
      ) {
        return [i, j]
      }
    }
  }
  return null
}

/** Triples of corner indices that cover a simple outline, each turning from +X towards +Z (ear clipping). */
export function triangulateOutline(outline: Outline): number[] {
  const left = outline.map((_, i) => i)
  if (signedArea(outline) < 0) left.reverse()
  const triangles: number[] = []
  while (left.length > 3) {
    const ear = findEar(outline, left)
    triangles.push(left.at(ear - 1)!, left[ear]!, left[(ear + 1) % left.length]!)
    left.splice(ear, 1)
  }
  triangles.push(left[0]!, left[1]!, left[2]!)
  return triangles
}

/** Which of the remaining corners can be cut off; a flat one when there is no other. */
function findEar(outline: Outline, left: readonly number[]): number {
  let flat = 0
  for (let i = 0; i < left.length; i++) {
    const a = outline[left.at(i - 1)!]!
    const b = outline[left[i]!]!
    const c = outline[left[(i + 1) % left.length]!]!
    const turn = cross(a, b, c)
    if (turn === 0) flat = i
    if (turn <= 0) continue
    const empty = left.every((index) => {
      const p = outline[index]!
      if (p === a || p === b || p === c) return true
      return cross(a, b, p) < 0 || cross(b, c, p) < 0 || cross(c, a, p) < 0
    })
    if (empty) return i
  }
  return flat
}

/** Twice the signed area of a, b, c: positive when they turn from +X towards +Z. */
function cross(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/** Whether b to c leads back along a to b, or one of the two has no length. */
function foldsBack([a, b, c]: readonly [Point, Point, Point]): boolean {
  if (cross(a, b, c) !== 0) return false
  return (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) <= 0
}

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const abc = Math.sign(cross(a, b, c))
  const abd = Math.sign(cross(a, b, d))
  const cda = Math.sign(cross(c, d, a))
  const cdb = Math.sign(cross(c, d, b))
  if (abc !== abd && cda !== cdb) return true
  return (
    (abc === 0 && between(a, b, c)) ||
    (abd === 0 && between(a, b, d)) ||
    (cda === 0 && between(c, d, a)) ||
    (cdb === 0 && between(c, d, b))
  )
}

/** Whether `p`, known to be on the line through a and b, lies between them. */
function between(a: Point, b: Point, p: Point): boolean {
  return (
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1])
  )
}
