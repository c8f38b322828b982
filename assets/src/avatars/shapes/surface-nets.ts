import type { Point } from '../vector.ts'
import type { Distance } from './signed-distance.ts'

export interface TriangleMesh {
  /** x, y, z of each vertex. */
  positions: Float32Array
  indices: Uint32Array
}

/** Grid cells per edge of the blocks that are skipped as a whole where no surface can be. */
const BLOCK = 4

/**
 * The surface of `shape` in a box, by naive surface nets (Gibson 1998): one vertex per cell that the
 * surface crosses, in the middle of its crossings; one quad per crossed grid edge.
 * @param cell metres between grid points
 */
export function surfaceNets(shape: Distance, low: Point, high: Point, cell: number): TriangleMesh {
  const size = [0, 1, 2].map((i) => Math.ceil((high[i]! - low[i]!) / cell) + 1)
  const [nx, ny, nz] = size as [number, number, number]
  const values = sample(shape, low, cell, [nx, ny, nz])
  const at = (i: number, j: number, k: number) => i + nx * (j + ny * k)
  /** Most of the grid is far from the surface: distances there are longer than a cell's diagonal. */
  const far = 2 * cell
  const vertexOf = new Int32Array(values.length).fill(-1)
  const positions: number[] = []
  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        if (Math.abs(values[at(i, j, k)]!) > far) continue
        const middle = crossing(values, at(i, j, k), nx, nx * ny)
        if (!middle) continue
        vertexOf[at(i, j, k)] = positions.length / 3
        positions.push(
          low[0] + (i + middle[0]) * cell,
          low[1] + (j + middle[1]) * cell,
          low[2] + (k + middle[2]) * cell,
        )
      }
  const indices: number[] = []
  const quad = (a: number, b: number, c: number, d: number, flip: boolean) => {
    const corners = [a, b, c, d].map((cellIndex) => vertexOf[cellIndex]!)
    if (corners.some((vertex) => vertex < 0)) return
    const [p, q, r, s] = corners as [number, number, number, number]
    if (flip) indices.push(p, r, q, p, s, r)
    else indices.push(p, q, r, p, r, s)
  }
  for (let k = 1; k < nz - 1; k++)
    for (let j = 1; j < ny - 1; j++)
      for (let i = 1; i < nx - 1; i++) {
        const value = values[at(i, j, k)]!
        if (Math.abs(value) > far) continue
        const inside = value < 0
        if (inside !== values[at(i + 1, j, k)]! < 0)
          quad(at(i, j - 1, k - 1), at(i, j, k - 1), at(i, j, k), at(i, j - 1, k), !inside)
        if (inside !== values[at(i, j + 1, k)]! < 0)
          quad(at(i - 1, j, k - 1), at(i - 1, j, k), at(i, j, k), at(i, j, k - 1), !inside)
        if (inside !== values[at(i, j, k + 1)]! < 0)
          quad(at(i - 1, j - 1, k), at(i, j - 1, k), at(i, j, k), at(i - 1, j, k), !inside)
      }
  return { positions: new Float32Array(positions), indices: new Uint32Array(indices) }
}

/** Distances at all grid points; blocks far from the surface get one value. */
function sample(
  shape: Distance,
  low: Point,
  cell: number,
  [nx, ny, nz]: readonly [number, number, number],
): Float32Array {
  const values = new Float32Array(nx * ny * nz)
  // Twice the half diagonal, because flattened shapes overstate distances.
  const far = BLOCK * cell * Math.sqrt(3)
  const middle = (BLOCK / 2) * cell
  for (let k0 = 0; k0 < nz; k0 += BLOCK)
    for (let j0 = 0; j0 < ny; j0 += BLOCK)
      for (let i0 = 0; i0 < nx; i0 += BLOCK) {
        const [x0, y0, z0] = [low[0] + i0 * cell, low[1] + j0 * cell, low[2] + k0 * cell]
        const centre = shape(x0 + middle, y0 + middle, z0 + middle)
        const skip = Math.abs(centre) > far
        for (let k = k0; k < Math.min(k0 + BLOCK, nz); k++)
          for (let j = j0; j < Math.min(j0 + BLOCK, ny); j++)
            for (let i = i0; i < Math.min(i0 + BLOCK, nx); i++)
              values[i + nx * (j + ny * k)] = skip
                ? centre
                : shape(low[0] + i * cell, low[1] + j * cell, low[2] + k * cell)
      }
  return values
}

const CORNERS: readonly Point[] = [
  [0, 0, 0],
  [1, 0, 0],
  [1, 1, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 0, 1],
  [1, 1, 1],
  [0, 1, 1],
]
const EDGES = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 0],
  [4, 5],
  [5, 6],
  [6, 7],
  [7, 4],
  [0, 4],
  [1, 5],
  [2, 6],
  [3, 7],
] as const

/** Mean of the crossings on a cell's edges, in cells from its first corner; null for none. */
function crossing(values: Float32Array, first: number, row: number, layer: number): Point | null {
  const corners = [
    first,
    first + 1,
    first + row + 1,
    first + row,
    first + layer,
    first + layer + 1,
    first + layer + row + 1,
    first + layer + row,
  ]
  const inside = corners.reduce((count, corner) => count + (values[corner]! < 0 ? 1 : 0), 0)
  if (inside === 0 || inside === 8) return null
  let [x, y, z, count] = [0, 0, 0, 0]
  for (const [a, b] of EDGES) {
    const [va, vb] = [values[corners[a]!]!, values[corners[b]!]!]
    if (va < 0 === vb < 0) continue
    const t = va / (va - vb)
    const [pa, pb] = [CORNERS[a]!, CORNERS[b]!]
    x += pa[0] + (pb[0] - pa[0]) * t
    y += pa[1] + (pb[1] - pa[1]) * t
    z += pa[2] + (pb[2] - pa[2]) * t
    count++
  }
  return [x / count, y / count, z / count]
}
