import { cross, dot, type Point, scale, subtract, unit } from './vector.ts'

/** A rotation as x, y, z, w. */
export type Quaternion = readonly [number, number, number, number]

export const IDENTITY: Quaternion = [0, 0, 0, 1]

/** First `b`, then `a`. */
export const multiply = (a: Quaternion, b: Quaternion): Quaternion => [
  a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
  a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
  a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
]

export const inverse = (q: Quaternion): Quaternion => [-q[0], -q[1], -q[2], q[3]]

export function rotate(q: Quaternion, p: Point): Point {
  const r = multiply(multiply(q, [p[0], p[1], p[2], 0]), inverse(q))
  return [r[0], r[1], r[2]]
}

export function aboutAxis(axis: Point, degrees: number): Quaternion {
  const half = (degrees * Math.PI) / 360
  const [x, y, z] = scale(unit(axis), Math.sin(half))
  return [x, y, z, Math.cos(half)]
}

/** Turns about X, then Y, then Z of the parent, in degrees: pitch down, yaw left, lean right. */
export const fromDegrees = ([x, y, z]: Point): Quaternion =>
  multiply(aboutAxis([0, 0, 1], z), multiply(aboutAxis([0, 1, 0], y), aboutAxis([1, 0, 0], x)))

/** The short way from `a` to `b`. */
export function slerp(a: Quaternion, b: Quaternion, share: number): Quaternion {
  let cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3]
  const sign = cosine < 0 ? -1 : 1
  cosine = Math.min(1, cosine * sign)
  const angle = Math.acos(cosine)
  const [from, to] =
    angle < 1e-4
      ? [1 - share, share]
      : [Math.sin(angle * (1 - share)) / Math.sin(angle), Math.sin(angle * share) / Math.sin(angle)]
  const at = (i: 0 | 1 | 2 | 3) => a[i] * from + b[i] * to * sign
  const norm = Math.hypot(at(0), at(1), at(2), at(3))
  return [at(0) / norm, at(1) / norm, at(2) / norm, at(3) / norm]
}

/**
 * The rotation that takes direction `from` to `to` and, as far as that leaves free, direction
 * `sideFrom` to `sideTo`.
 */
export function alignFrames(from: Point, sideFrom: Point, to: Point, sideTo: Point): Quaternion {
  const a = frame(from, sideFrom)
  const b = frame(to, sideTo)
  // The matrix b * transpose(a), then its quaternion.
  const m = (row: 0 | 1 | 2, column: 0 | 1 | 2) =>
    b[0][row] * a[0][column] + b[1][row] * a[1][column] + b[2][row] * a[2][column]
  return fromMatrix(m)
}

function frame(direction: Point, side: Point): readonly [Point, Point, Point] {
  const x = unit(direction)
  const y = unit(subtract(side, scale(x, dot(side, x))))
  return [x, y, cross(x, y)]
}

/** Shepperd's method: the largest component first, so that no division is by almost zero. */
function fromMatrix(m: (row: 0 | 1 | 2, column: 0 | 1 | 2) => number): Quaternion {
  const trace = m(0, 0) + m(1, 1) + m(2, 2)
  const candidates = [trace, m(0, 0), m(1, 1), m(2, 2)]
  const largest = candidates.indexOf(Math.max(...candidates))
  if (largest === 0) {
    const s = 2 * Math.sqrt(1 + trace)
    return [(m(2, 1) - m(1, 2)) / s, (m(0, 2) - m(2, 0)) / s, (m(1, 0) - m(0, 1)) / s, s / 4]
  }
  if (largest === 1) {
    const s = 2 * Math.sqrt(1 + m(0, 0) - m(1, 1) - m(2, 2))
    return [s / 4, (m(0, 1) + m(1, 0)) / s, (m(0, 2) + m(2, 0)) / s, (m(2, 1) - m(1, 2)) / s]
  }
  if (largest === 2) {
    const s = 2 * Math.sqrt(1 + m(1, 1) - m(0, 0) - m(2, 2))
    return [(m(0, 1) + m(1, 0)) / s, s / 4, (m(1, 2) + m(2, 1)) / s, (m(0, 2) - m(2, 0)) / s]
  }
  const s = 2 * Math.sqrt(1 + m(2, 2) - m(0, 0) - m(1, 1))
  return [(m(0, 2) + m(2, 0)) / s, (m(1, 2) + m(2, 1)) / s, s / 4, (m(1, 0) - m(0, 1)) / s]
}
