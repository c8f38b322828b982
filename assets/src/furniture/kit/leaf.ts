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
