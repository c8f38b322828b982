import type { FinishName } from '../finishes.ts'
import { addQuad, addVertex, emptyMesh, type Mesh } from './mesh.ts'

/** One shape of a piece of furniture. */
export interface Part {
  finish: FinishName
  mesh: Mesh
}

export interface Piece {
  parts: readonly Part[]
  /** False: it hangs, so the floor casts no shade on it. */
  standing: boolean
}

export function part(finish: FinishName, mesh: Mesh): Part {
  return { finish, mesh }
}

/** A picture facing +Z, its lower edge at the origin. */
export function picture(width: number, height: number): Part {
  const mesh = emptyMesh()
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const
  const [a, b, c, d] = corners.map(([u, v]) =>
    addVertex(mesh, [(u - 0.5) * width, v * height, 0], [0, 0, 1], u, v),
  )
  addQuad(mesh, a!, b!, c!, d!)
  return { finish: 'picture', mesh }
}

export function placed(part: Part, place: (mesh: Mesh) => Mesh): Part {
  return { finish: part.finish, mesh: place(part.mesh) }
}
