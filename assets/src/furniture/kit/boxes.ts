import { addQuad, addVertex, bent, emptyMesh, type Mesh, moved, type Vec3 } from './mesh.ts'

/** The six faces: outward axis and its sign, and the axes that u and v run along. */
const FACES = [
  { axis: 0, sign: 1, u: 2, v: 1 },
  { axis: 0, sign: -1, u: 2, v: 1 },
  { axis: 1, sign: 1, u: 0, v: 2 },
  { axis: 1, sign: -1, u: 0, v: 2 },
  { axis: 2, sign: 1, u: 0, v: 1 },
  { axis: 2, sign: -1, u: 0, v: 1 },
] as const

/** Places along one axis of a box: the rounded ends and at most `piece` metres between. */
function cuts(half: number, radius: number, piece: number): number[] {
  const flat = half - radius
  const count = Math.max(1, Math.ceil((flat * 2) / piece))
  const inner = Array.from({ length: count + 1 }, (_, i) => -flat + (2 * flat * i) / count)
  return [-half, ...inner, half]
}

/**
 * A box with round edges, standing on y = 0 about the origin, smooth across its edges.
 * `piece`: the longest stretch without a vertex, so that baked shade has where to lie.
 */
export function softBox(
  width: number,
  height: number,
  depth: number,
  radius: number,
  piece = 9,
): Mesh {
  const half = [width / 2, height / 2, depth / 2] as const
  const r = Math.min(radius, ...half)
  const mesh = emptyMesh()
  for (const { axis, sign, u, v } of FACES) {
    const us = cuts(half[u], r, piece)
    const vs = cuts(half[v], r, piece)
    // u x v points along +axis for these (axis, u, v) when the sign of the permutation is even.
    const flipped = (axis === 2 ? 1 : -1) * sign < 0
    const start = mesh.positions.length / 3
    for (const b of vs) {
      for (const a of us) {
        const point: [number, number, number] = [0, 0, 0]
        point[axis] = half[axis] * sign
        point[u] = a
        point[v] = b
        const core = point.map((value, i) => Math.min(half[i]! - r, Math.max(r - half[i]!, value)))
        const away = point.map((value, i) => value - core[i]!)
        const length = Math.hypot(...away)
        const normal = away.map((value) => value / length) as unknown as Vec3
        const place = core.map((value, i) => value + normal[i]! * r) as unknown as Vec3
        addVertex(mesh, place, normal, a, b)
      }
    }
    for (let row = 0; row + 1 < vs.length; row++) {
      for (let column = 0; column + 1 < us.length; column++) {
        const a = start + row * us.length + column
        const [b, c, d] = [a + 1, a + us.length + 1, a + us.length]
        if (flipped) addQuad(mesh, a, d, c, b)
        else addQuad(mesh, a, b, c, d)
      }
    }
  }
  return moved(mesh, 0, half[1], 0)
}

/** A box with narrow chamfers that catch the light: 44 triangles. Stands on y = 0 about the origin. */
export function bevelBox(width: number, height: number, depth: number, chamfer = 0.006): Mesh {
  const half: Vec3 = [width / 2, height / 2, depth / 2]
  const c = Math.min(chamfer, ...half.map((value) => value * 0.9))
  const mesh = emptyMesh()
  const corner = new Map<string, number>()
  const at = (signs: Vec3, axis: number) => corner.get(`${signs.join()}:${axis}`)!
  for (const { axis, sign, u, v } of FACES) {
    for (const su of [-1, 1]) {
      for (const sv of [-1, 1]) {
        const signs: [number, number, number] = [0, 0, 0]
        signs[axis] = sign
        signs[u] = su
        signs[v] = sv
        const place = signs.map((s, i) => s * (half[i]! - (i === axis ? 0 : c))) as unknown as Vec3
        const normal: [number, number, number] = [0, 0, 0]
        normal[axis] = sign
        corner.set(`${signs.join()}:${axis}`, addVertex(mesh, place, normal, place[u], place[v]))
      }
    }
  }
  const outward = (a: number, b: number, d: number, e: number) => {
    const p = (vertex: number) => mesh.positions.slice(vertex * 3, vertex * 3 + 3)
    const [pa, pb, pd] = [p(a), p(b), p(d)]
    const w = pb.map((value, i) => value - pa[i]!)
    const q = pd.map((value, i) => value - pa[i]!)
    const n = [
      w[1]! * q[2]! - w[2]! * q[1]!,
      w[2]! * q[0]! - w[0]! * q[2]!,
      w[0]! * q[1]! - w[1]! * q[0]!,
    ]
    // The box is convex about the origin, so outward is away from it.
    return n[0]! * pa[0]! + n[1]! * pa[1]! + n[2]! * pa[2]! >= 0
      ? addQuad(mesh, a, b, d, e)
      : addQuad(mesh, a, e, d, b)
  }
  const signs = (
    axis: number,
    sign: number,
    u: number,
    su: number,
    v: number,
    sv: number,
  ): Vec3 => {
    const s: [number, number, number] = [0, 0, 0]
    s[axis] = sign
    s[u] = su
    s[v] = sv
    return s
  }
  for (const { axis, sign, u, v } of FACES) {
    const ring = [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
    const [a, b, d, e] = ring.map(([su, sv]) => at(signs(axis, sign, u, su, v, sv), axis))
    outward(a!, b!, d!, e!)
  }
  for (const [run, p, q] of [
    [0, 1, 2],
    [1, 0, 2],
    [2, 0, 1],
  ] as const) {
    for (const sp of [-1, 1]) {
      for (const sq of [-1, 1]) {
        const low = signs(run, -1, p, sp, q, sq)
        const high = signs(run, 1, p, sp, q, sq)
        outward(at(low, p), at(high, p), at(high, q), at(low, q))
      }
    }
  }
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 1]) {
      for (const sz of [-1, 1]) {
        const s: Vec3 = [sx, sy, sz]
        const [x, y, z] = [at(s, 0), at(s, 1), at(s, 2)]
        mesh.indices.push(...(sx * sy * sz > 0 ? [x, y, z] : [x, z, y]))
      }
    }
  }
  return moved(mesh, 0, half[1], 0)
}

/** An upholstered pad: a soft box whose top and front swell by `swell` metres. */
export function pad(width: number, height: number, depth: number, swell = 0.02): Mesh {
  const radius = Math.min(height * 0.42, 0.06)
  const box = softBox(width, height, depth, radius, 0.16)
  return bent(box, ([x, y, z]) => {
    const fx = 1 - ((2 * x) / width) ** 2
    const fz = 1 - ((2 * z) / depth) ** 2
    const fy = 1 - ((2 * y) / height - 1) ** 2
    return [x, y + (y > height / 2 ? swell * fx * fz : 0), z + Math.sign(z) * swell * 0.5 * fx * fy]
  })
}

/** An upright slat standing on y = 0, its chamfered face towards +Z, without the back that nobody sees: 10 triangles. */
export function slat(width: number, height: number, depth: number, chamfer = 0.005): Mesh {
  const mesh = emptyMesh()
  const [w, d, c] = [width / 2, depth / 2, chamfer]
  const outline = [
    { x: w, z: -d, normal: [1, 0, 0] },
    { x: w, z: d - c, normal: [1, 0, 0] },
    { x: w - c, z: d, normal: [0, 0, 1] },
    { x: c - w, z: d, normal: [0, 0, 1] },
    { x: -w, z: d - c, normal: [-1, 0, 0] },
    { x: -w, z: -d, normal: [-1, 0, 0] },
  ] as const
  for (const { x, z, normal } of outline) {
    for (const y of [0, height]) addVertex(mesh, [x, y, z], normal, x + z, y)
  }
  for (let side = 0; side + 1 < outline.length; side++) {
    const a = side * 2
    addQuad(mesh, a + 2, a, a + 1, a + 3)
  }
  return mesh
}
