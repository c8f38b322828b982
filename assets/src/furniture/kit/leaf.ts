import {
  addQuad,
  addVertex,
  bent,
  emptyMesh,
  joined,
  type Mesh,
  moved,
  turned,
  type Vec3,
} from './mesh.ts'

export interface LeafShape {
  length: number
  width: number
  /** Radians that the tip bends down, over the whole length. */
  droop: number
  /** Radians above the horizon at the stem. */
  rise: number
  /** Where along it is widest, 0 to 1. */
  belly: number
  /** Pieces along. */
  pieces: number
}

/** A leaf from the origin along +Z, folded along its rib: one sheet, drawn from both sides. */
export function leaf({ length, width, droop, rise, belly, pieces }: LeafShape): Mesh {
  const rib: Vec3[] = [[0, 0, 0]]
  for (let i = 0; i < pieces; i++) {
    const angle = rise - (droop * (i + 0.5)) / pieces
    const [, y, z] = rib[i]!
    rib.push([0, y + (Math.sin(angle) * length) / pieces, z + (Math.cos(angle) * length) / pieces])
  }
  const widthAt = (t: number) => {
    const way = t < belly ? t / belly : (1 - t) / (1 - belly)
    return (width / 2) * Math.sin((Math.PI / 2) * Math.min(1, way)) ** 0.8
  }
  const top = emptyMesh()
  rib.forEach(([, y, z], i) => {
    const half = Math.max(widthAt(i / pieces), i === 0 ? width * 0.06 : 0)
    const fold = half * 0.28
    addVertex(top, [-half, y + fold, z], [0, 1, 0], -half, z)
    addVertex(top, [0, y, z], [0, 1, 0], 0, z)
    addVertex(top, [half, y + fold, z], [0, 1, 0], half, z)
  })
  for (let i = 0; i < pieces; i++) {
    const a = i * 3
    addQuad(top, a, a + 3, a + 4, a + 1)
    addQuad(top, a + 1, a + 4, a + 5, a + 2)
  }
  return bent(top, (p) => p)
}

/** A crown of leaves about the Y axis, `bottom` to `top` metres up, from a seeded random source. */
export function crown(
  count: number,
  from: { bottom: number; top: number; radius: number },
  random: () => number,
  shape: (t: number) => LeafShape,
): Mesh {
  const GOLDEN = Math.PI * (3 - Math.sqrt(5))
  return joined(
    ...Array.from({ length: count }, (_, i) => {
      const t = count > 1 ? i / (count - 1) : 0
      const angle = i * GOLDEN + (random() - 0.5) * 0.6
      const out = moved(turned(leaf(shape(t)), 'z', (random() - 0.5) * 0.5), 0, 0, from.radius)
      return moved(turned(out, 'y', angle), 0, from.bottom + (from.top - from.bottom) * t, 0)
    }),
  )
}

/**
 * Foliage seen from further away: `count` small leaves of two triangles each on a flattened ball about the origin.
 * They are lit as the ball is, not as single sheets, so that the whole reads as one soft mass.
 */
export function foliage(
  count: number,
  { radius, length, width }: { radius: number; length: number; width: number },
  random: () => number,
): Mesh {
  const GOLDEN = Math.PI * (3 - Math.sqrt(5))
  const mesh = emptyMesh()
  for (let i = 0; i < count; i++) {
    const up = 1 - (2 * (i + 0.5)) / count
    const around = Math.sqrt(1 - up * up)
    const angle = i * GOLDEN + random() * 0.9
    const out: Vec3 = [Math.sin(angle) * around, up, Math.cos(angle) * around]
    const away = radius * (0.45 + random() * 0.55)
    const stem: Vec3 = [out[0] * away, out[1] * away * 0.75, out[2] * away]
    // Out and a little down, as leaves hang; the leaf's width lies across that, turned at random.
    const along = unit([out[0] + random() - 0.5, out[1] * 0.6 - 0.1, out[2] + random() - 0.5])
    const across = unit([along[2], random() - 0.5, -along[0]])
    const normal = unit([out[0], out[1] + 0.5, out[2]])
    const front = dot(cross(along, across), normal) < 0 ? 1 : -1
    const size = 0.75 + random() * 0.5
    const at = (far: number, side: number): Vec3 => [
      stem[0] + along[0] * far * length * size + across[0] * side * width * size,
      stem[1] + along[1] * far * length * size + across[1] * side * width * size,
      stem[2] + along[2] * far * length * size + across[2] * side * width * size,
    ]
    const a = addVertex(mesh, at(0, 0), normal, 0, 0)
    addVertex(mesh, at(0.5, front * 0.5), normal, 0, 0)
    addVertex(mesh, at(1, 0), normal, 0, 0)
    addVertex(mesh, at(0.5, front * -0.5), normal, 0, 0)
    addQuad(mesh, a, a + 1, a + 2, a + 3)
  }
  return mesh
}

function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function unit([x, y, z]: Vec3): Vec3 {
  const length = Math.hypot(x, y, z)
  return [x / length, y / length, z / length]
}

/** A repeatable stream of numbers in [0, 1): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
