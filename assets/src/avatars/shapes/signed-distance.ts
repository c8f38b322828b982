import { clamp, dot, length, subtract as minus, type Point, unit } from '../vector.ts'

/**
 * Metres from a point to a surface, negative inside. Most are lower bounds or close estimates, not
 * exact; steps along them are damped accordingly.
 */
export type Distance = (x: number, y: number, z: number) => number

/** First-order estimate, exact on the surface. */
export function ellipsoid(centre: Point, radii: Point): Distance {
  const [cx, cy, cz] = centre
  const [rx, ry, rz] = radii
  const least = Math.min(rx, ry, rz)
  return (x, y, z) => {
    const [px, py, pz] = [(x - cx) / rx, (y - cy) / ry, (z - cz) / rz]
    const k0 = Math.sqrt(px * px + py * py + pz * pz)
    const [qx, qy, qz] = [px / rx, py / ry, pz / rz]
    const k1 = Math.sqrt(qx * qx + qy * qy + qz * qz)
    return k1 < 1e-9 ? -least : (k0 * (k0 - 1)) / k1
  }
}

/** A capsule whose radius goes from `ra` to `rb`; `depth` below 1 flattens it along Z. */
export function limb(a: Point, b: Point, ra: number, rb: number, depth = 1): Distance {
  const [bx, by, bz] = minus(b, a)
  const squared = bx * bx + by * by + bz * bz
  return (x, y, z) => {
    const [px, py, pz] = [x - a[0], y - a[1], z - a[2]]
    const t = clamp((px * bx + py * by + pz * bz) / squared, 0, 1)
    const [dx, dy, dz] = [px - bx * t, py - by * t, (pz - bz * t) / depth]
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - (ra + (rb - ra) * t)
  }
}

/** A box with rounded edges, its half sizes along three axes that stand upright on each other. */
export function roundedBox(
  centre: Point,
  axes: readonly [Point, Point, Point],
  half: Point,
  round: number,
): Distance {
  const [u, v, w] = axes
  return (x, y, z) => {
    const p: Point = [x - centre[0], y - centre[1], z - centre[2]]
    const a = Math.abs(dot(p, u)) - half[0] + round
    const b = Math.abs(dot(p, v)) - half[1] + round
    const c = Math.abs(dot(p, w)) - half[2] + round
    const outside = Math.hypot(Math.max(a, 0), Math.max(b, 0), Math.max(c, 0))
    return outside + Math.min(Math.max(a, b, c), 0) - round
  }
}

/** A ring of radius `large` about `axis`, `small` thick. */
export function ring(centre: Point, axis: Point, large: number, small: number): Distance {
  const n = unit(axis)
  return (x, y, z) => {
    const p: Point = [x - centre[0], y - centre[1], z - centre[2]]
    const along = dot(p, n)
    const across = Math.sqrt(Math.max(0, dot(p, p) - along * along))
    return Math.hypot(across - large, along) - small
  }
}

/** What lies below the plane through `point` with this normal. */
export function below(point: Point, normal: Point): Distance {
  const n = unit(normal)
  const d = dot(n, point)
  return (x, y, z) => n[0] * x + n[1] * y + n[2] * z - d
}

/** The smaller of both, rounded where they are nearer than `k` (quadratic polynomial). */
function smoothMinimum(a: number, b: number, k: number): number {
  const h = Math.max(k - Math.abs(a - b), 0) / k
  return Math.min(a, b) - h * h * k * 0.25
}

/** All of them, blended over `k` metres. */
export function union(k: number, ...shapes: readonly Distance[]): Distance {
  return (x, y, z) => {
    let d = 1e3
    for (const shape of shapes) d = smoothMinimum(d, shape(x, y, z), k)
    return d
  }
}

export const cut =
  (k: number, from: Distance, away: Distance): Distance =>
  (x, y, z) =>
    -smoothMinimum(-from(x, y, z), away(x, y, z), k)

export const intersection =
  (k: number, a: Distance, b: Distance): Distance =>
  (x, y, z) =>
    -smoothMinimum(-a(x, y, z), -b(x, y, z), k)

export const grow =
  (shape: Distance, by: number): Distance =>
  (x, y, z) =>
    shape(x, y, z) - by

/** The left half, on both sides. */
export const mirrored =
  (shape: Distance): Distance =>
  (x, y, z) =>
    shape(Math.abs(x), y, z)

/** `shape` enlarged about a point, which comes to lie at `place`. */
export const enlarged =
  (shape: Distance, about: Point, place: Point, by: number): Distance =>
  (x, y, z) =>
    shape(
      about[0] + (x - place[0]) / by,
      about[1] + (y - place[1]) / by,
      about[2] + (z - place[2]) / by,
    ) * by

export const above =
  (height: number): Distance =>
  (_x, y) =>
    height - y

export const under =
  (height: number): Distance =>
  (_x, y) =>
    y - height

/** What is nearer to the middle of the body than so many metres. */
export const within =
  (aside: number): Distance =>
  (x) =>
    Math.abs(x) - aside

/** A band of a shape between two heights, raised a little: belts, hems, sashes. */
export function band(shape: Distance, low: number, high: number, raised: number): Distance {
  return intersection(
    0.004,
    grow(shape, raised),
    intersection(0.004, below([0, high, 0], [0, 1, 0]), below([0, low, 0], [0, -1, 0])),
  )
}

/** Unit normal by central differences over `step` metres: a larger step reads a smoother surface. */
export function normalOf(shape: Distance, [x, y, z]: Point, step = 1.5e-3): Point {
  const normal: Point = [
    shape(x + step, y, z) - shape(x - step, y, z),
    shape(x, y + step, z) - shape(x, y - step, z),
    shape(x, y, z + step) - shape(x, y, z - step),
  ]
  return length(normal) < 1e-12 ? [0, 1, 0] : unit(normal)
}

/** `point` moved onto the surface in a few damped steps. */
export function projectOnto(shape: Distance, point: Point, steps = 4): Point {
  let p = point
  for (let i = 0; i < steps; i++) {
    const d = shape(p[0], p[1], p[2]) * 0.8
    const n = normalOf(shape, p)
    p = [p[0] - n[0] * d, p[1] - n[1] * d, p[2] - n[2] * d]
  }
  return p
}
