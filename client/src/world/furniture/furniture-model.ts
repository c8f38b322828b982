import type { FinishName } from '@foyer/assets/furniture/finishes.ts'
import type { CatalogEntry } from '@foyer/shared/layout/catalog-contract.ts'

/** Triangles of one finish of one kind, in the item's own frame, ready to be copied into a merged mesh. */
export interface ModelPart {
  finish: FinishName
  positions: Float32Array
  /** Signed bytes, four a vertex. */
  normals: Int8Array
  /** Metres along the surface; pictures: 0 to 1. */
  uvs: Float32Array
  /** Openness (ambient occlusion), a byte a vertex. */
  openness: Uint8Array
  indices: Uint32Array
}

export type FurnitureModel = readonly ModelPart[]

/** By kind. */
export type Models = ReadonlyMap<string, FurnitureModel>

/** A neutral box as large as the kind's footprint: what one sees where a model is missing. */
export function standInModel(entry: CatalogEntry | undefined): FurnitureModel {
  const boxes = entry?.footprint.length ? entry.footprint : [{ x: 0, z: 0, width: 0.5, depth: 0.5 }]
  const height = Math.max(0.02, entry?.height ?? 0.5)
  return boxes.map((box) => boxPart(box.x, box.z, box.width, height, box.depth))
}

function boxPart(x: number, z: number, width: number, height: number, depth: number): ModelPart {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  for (const [axis, p, q] of [
    [0, 1, 2],
    [1, 2, 0],
    [2, 0, 1],
  ] as const) {
    for (const sign of [1, -1]) {
      const start = positions.length / 3
      for (const [a, b] of [
        [-1, -1],
        [1, -1],
        [1, 1],
        [-1, 1],
      ] as const) {
        const corner = [0, 0, 0]
        corner[axis] = sign
        corner[p] = a * sign
        corner[q] = b
        positions.push(
          x + (corner[0]! * width) / 2,
          ((corner[1]! + 1) * height) / 2,
          z + (corner[2]! * depth) / 2,
        )
        const normal = [0, 0, 0, 0]
        normal[axis] = sign * 127
        normals.push(...normal)
      }
      indices.push(start, start + 1, start + 2, start, start + 2, start + 3)
    }
  }
  return {
    finish: 'lacquer',
    positions: new Float32Array(positions),
    normals: new Int8Array(normals),
    uvs: new Float32Array((positions.length / 3) * 2),
    openness: new Uint8Array(positions.length / 3).fill(255),
    indices: new Uint32Array(indices),
  }
}
