import { LEVELS } from '../avatar-kit.ts'
import { add, type Point, scale } from '../vector.ts'
import { LEAST_LIGHT, type Patch, type PieceMesh } from './pieces.ts'
import { type Distance, normalOf } from './signed-distance.ts'

/** The patch at all levels it shows at, with fewer columns and rows from level 1 on. */
export function meshPatch(patch: Patch): PieceMesh[][] {
  return LEVELS.map((level) => {
    if (level > (patch.until ?? 1)) return []
    const fewer = (n: number) => (level === 0 ? n : Math.max(1, Math.round(n * 0.5)))
    return [layPatch(patch, fewer(patch.columns), fewer(patch.rows))]
  })
}

function layPatch(patch: Patch, columns: number, rows: number): PieceMesh {
  const mesh: PieceMesh = {
    points: [],
    normals: [],
    indices: [],
    slot: patch.slot,
    weights: patch.weights,
    least: LEAST_LIGHT,
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
  if (Math.abs(z) > 0.3) throw new Error(`a patch misses its shape at ${x}, ${y}`)
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
