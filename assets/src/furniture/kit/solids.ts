import { ShapeUtils, Vector2 } from 'three'
import { addQuad, addVertex, emptyMesh, type Mesh, type Vec3 } from './mesh.ts'

/** Radians at which two neighbouring stretches of a profile read as an edge. */
const CREASE = 0.7

/**
 * A profile turned about the Y axis.
 * @param profile [radius, height] from the bottom to the top on the outside; metres.
 */
export function lathe(profile: readonly (readonly [number, number])[], segments = 24): Mesh {
  const mesh = emptyMesh()
  const stretches = profile.slice(1).map((end, i) => {
    const [r, y] = profile[i]!
    const [dr, dy] = [end[0] - r, end[1] - y]
    const length = Math.hypot(dr, dy) || 1
    return { angle: Math.atan2(dy, dr), normal: [dy / length, -dr / length] as const, length }
  })
  let along = 0
  stretches.forEach((stretch, i) => {
    const smoothWith = (other: (typeof stretches)[number] | undefined) => {
      if (!other || Math.abs(wrapped(other.angle - stretch.angle)) > CREASE) return stretch.normal
      const sum = [
        stretch.normal[0] + other.normal[0],
        stretch.normal[1] + other.normal[1],
      ] as const
      const length = Math.hypot(...sum) || 1
      return [sum[0] / length, sum[1] / length] as const
    }
    const ends = [
      { at: profile[i]!, normal: smoothWith(stretches[i - 1]), v: along },
      { at: profile[i + 1]!, normal: smoothWith(stretches[i + 1]), v: along + stretch.length },
    ]
    along += stretch.length
    const widest = Math.max(ends[0]!.at[0], ends[1]!.at[0])
    const start = mesh.positions.length / 3
    for (const { at, normal, v } of ends) {
      for (let s = 0; s <= segments; s++) {
        const a = (s / segments) * Math.PI * 2
        const [sin, cos] = [Math.sin(a), Math.cos(a)]
        addVertex(
          mesh,
          [at[0] * sin, at[1], at[0] * cos],
          [normal[0] * sin, normal[1], normal[0] * cos],
          a * widest,
          v,
        )
      }
    }
    for (let s = 0; s < segments; s++) {
      const [a, b] = [start + s, start + s + 1]
      const [d, c] = [a + segments + 1, b + segments + 1]
      if (ends[0]!.at[0] > 0) mesh.indices.push(a, b, c)
      if (ends[1]!.at[0] > 0) mesh.indices.push(a, c, d)
    }
  })
  return mesh
}

function wrapped(angle: number): number {
  return angle - Math.PI * 2 * Math.round(angle / (Math.PI * 2))
}

/** An upright cylinder with chamfered rims, standing on y = 0. */
export function cylinder(radius: number, height: number, segments = 24, chamfer = 0.006): Mesh {
  const c = Math.min(chamfer, radius / 2, height / 2)
  return lathe(
    [
      [0, 0],
      [radius - c, 0],
      [radius, c],
      [radius, height - c],
      [radius - c, height],
      [0, height],
    ],
    segments,
  )
}

/**
 * A flat outline raised from y = 0 to `height`, with chamfered rims.
 * @param outline [x, z] in either order; metres. Corners flatter than 40 degrees are smoothed.
 */
export function extrude(
  outline: readonly (readonly [number, number])[],
  height: number,
  chamfer = 0.008,
): Mesh {
  const mesh = emptyMesh()
  const count = outline.length
  const c = Math.min(chamfer, height / 2)
  const sideNormal = (i: number): readonly [number, number] => {
    const [x, z] = outline[i % count]!
    const [nx, nz] = outline[(i + 1) % count]!
    const length = Math.hypot(nx - x, nz - z) || 1
    return [-(nz - z) / length, (nx - x) / length]
  }
  // `sideNormal` looks to the left of the way on the (x, z) page: inwards where the area is positive.
  const area = outline.reduce((sum, [x, z], i) => {
    const [nx, nz] = outline[(i + 1) % count]!
    return sum + x * nz - nx * z
  }, 0)
  const outward = area > 0 ? -1 : 1
  const corners = outline.map((_, i) => {
    const before = sideNormal(i + count - 1).map((value) => value * outward) as [number, number]
    const after = sideNormal(i).map((value) => value * outward) as [number, number]
    const dot = before[0] * after[0] + before[1] * after[1]
    const sum = [before[0] + after[0], before[1] + after[1]] as const
    const length = Math.hypot(...sum) || 1
    const mean = [sum[0] / length, sum[1] / length] as const
    return {
      before,
      after,
      mean,
      smooth: dot > Math.cos(CREASE),
      reach: 1 / Math.max(0.3, Math.sqrt((1 + dot) / 2)),
    }
  })
  const inset = (i: number) => {
    const { mean, reach } = corners[i]!
    const [x, z] = outline[i]!
    return [x - mean[0] * c * reach, z - mean[1] * c * reach] as const
  }
  const quad = (a: number, b: number, d: number, e: number) =>
    outward < 0 ? addQuad(mesh, a, b, d, e) : addQuad(mesh, a, e, d, b)
  let along = 0
  for (let i = 0; i < count; i++) {
    const j = (i + 1) % count
    const [p, q] = [outline[i]!, outline[j]!]
    const length = Math.hypot(q[0] - p[0], q[1] - p[1])
    const normalAt = (corner: number, side: 'before' | 'after') => {
      const { smooth, mean } = corners[corner]!
      return smooth ? mean : corners[corner]![side]
    }
    const [np, nq] = [normalAt(i, 'after'), normalAt(j, 'before')]
    const [ip, iq] = [inset(i), inset(j)]
    const rows: {
      y: number
      at: readonly [readonly [number, number], readonly [number, number]]
      up: number
    }[] = [
      { y: 0, at: [ip, iq], up: -1 },
      { y: c, at: [p, q], up: 0 },
      { y: height - c, at: [p, q], up: 0 },
      { y: height, at: [ip, iq], up: 1 },
    ]
    const vertices = rows.map(({ y, at, up }) =>
      at.map(([x, z], end) => {
        const n = end === 0 ? np : nq
        const normal: Vec3 = up === 0 ? [n[0], 0, n[1]] : [0, up, 0]
        return addVertex(mesh, [x, y, z], normal, along + (end === 0 ? 0 : length), y)
      }),
    )
    for (let row = 0; row < 3; row++) {
      const [low, high] = [vertices[row]!, vertices[row + 1]!]
      quad(low[0]!, high[0]!, high[1]!, low[1]!)
    }
    along += length
  }
  addCaps(
    mesh,
    outline.map((_, i) => inset(i)),
    height,
  )
  return mesh
}

function addCaps(
  mesh: Mesh,
  outline: readonly (readonly [number, number])[],
  height: number,
): void {
  const points = outline.map(([x, z]) => new Vector2(x, z))
  const faces = ShapeUtils.triangulateShape(points, [])
  for (const up of [1, -1] as const) {
    const y = up > 0 ? height : 0
    const start = mesh.positions.length / 3
    for (const [x, z] of outline) addVertex(mesh, [x, y, z], [0, up, 0], x, z)
    for (const [a, b, d] of faces as [number, number, number][]) {
      const [p, q, r] = [points[a]!, points[b]!, points[d]!]
      // On the (x, z) page a positive turn looks down (-Y).
      const facesDown = (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0
      const flip = facesDown === up > 0
      mesh.indices.push(start + a, start + (flip ? d : b), start + (flip ? b : d))
    }
  }
}

/** Points of a ring sector about (0, centreZ), symmetric about +Z, for `extrude`. */
export function sector(
  arc: { centreZ: number; inner: number; outer: number; halfAngle: number },
  segments: number,
): [number, number][] {
  const arcPoints = (radius: number, from: number, to: number) =>
    Array.from({ length: segments + 1 }, (_, i): [number, number] => {
      const a = from + ((to - from) * i) / segments
      return [radius * Math.sin(a), arc.centreZ + radius * Math.cos(a)]
    })
  return [
    ...arcPoints(arc.outer, -arc.halfAngle, arc.halfAngle),
    ...arcPoints(arc.inner, arc.halfAngle, -arc.halfAngle),
  ]
}

/** A round bar along a path of points, its ends closed. */
export function bar(path: readonly Vec3[], radius: number, sides = 8): Mesh {
  const mesh = emptyMesh()
  let side: Vec3 | null = null
  let along = 0
  path.forEach((point, i) => {
    const before = path[Math.max(0, i - 1)]!
    const after = path[Math.min(path.length - 1, i + 1)]!
    const way = unit([after[0] - before[0], after[1] - before[1], after[2] - before[2]])
    // The previous side, made square to the new direction: the bar does not twist.
    const hint: Vec3 = side ?? (Math.abs(way[1]) > 0.9 ? [1, 0, 0] : [0, 1, 0])
    const other = unit(cross(way, hint))
    side = cross(other, way)
    if (i > 0) along += Math.hypot(point[0] - before[0], point[1] - before[1], point[2] - before[2])
    for (let s = 0; s <= sides; s++) {
      const a = (s / sides) * Math.PI * 2
      const [cos, sin] = [Math.cos(a), Math.sin(a)]
      const n = [0, 1, 2].map((k) => side![k]! * cos + other[k]! * sin) as unknown as Vec3
      addVertex(
        mesh,
        [point[0] + n[0] * radius, point[1] + n[1] * radius, point[2] + n[2] * radius],
        n,
        a * radius,
        along,
      )
    }
  })
  for (let i = 0; i + 1 < path.length; i++) {
    for (let s = 0; s < sides; s++) {
      const a = i * (sides + 1) + s
      addQuad(mesh, a, a + 1, a + sides + 2, a + sides + 1)
    }
  }
  for (const end of [0, path.length - 1]) {
    for (let s = 1; s + 1 < sides; s++) {
      const a = end * (sides + 1)
      mesh.indices.push(a, ...(end === 0 ? [a + s + 1, a + s] : [a + s, a + s + 1]))
    }
  }
  return mesh
}

function unit([x, y, z]: Vec3): Vec3 {
  const length = Math.hypot(x, y, z) || 1
  return [x / length, y / length, z / length]
}

function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}
