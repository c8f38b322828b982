/** Triangles of one finish. Flat arrays: 3 numbers a position and normal, 2 a texture coordinate. */
export interface Mesh {
  positions: number[]
  normals: number[]
  /** Metres along the surface (pictures: 0 to 1). */
  uvs: number[]
  indices: number[]
}

export type Vec3 = readonly [number, number, number]

export function emptyMesh(): Mesh {
  return { positions: [], normals: [], uvs: [], indices: [] }
}

/** Adds a vertex and returns its index. */
export function addVertex(mesh: Mesh, position: Vec3, normal: Vec3, u: number, v: number): number {
  mesh.positions.push(...position)
  mesh.normals.push(...normal)
  mesh.uvs.push(u, v)
  return mesh.positions.length / 3 - 1
}

export function addQuad(mesh: Mesh, a: number, b: number, c: number, d: number): void {
  mesh.indices.push(a, b, c, a, c, d)
}

/** All meshes as one. */
export function joined(...meshes: readonly Mesh[]): Mesh {
  const all = emptyMesh()
  for (const mesh of meshes) {
    const start = all.positions.length / 3
    for (const value of mesh.positions) all.positions.push(value)
    for (const value of mesh.normals) all.normals.push(value)
    for (const value of mesh.uvs) all.uvs.push(value)
    for (const index of mesh.indices) all.indices.push(index + start)
  }
  return all
}

function mapped(mesh: Mesh, position: (p: Vec3) => Vec3, normal: (n: Vec3) => Vec3): Mesh {
  const { positions, normals } = mesh
  const moved: Mesh = { positions: [], normals: [], uvs: [...mesh.uvs], indices: [...mesh.indices] }
  for (let i = 0; i < positions.length; i += 3) {
    moved.positions.push(...position([positions[i]!, positions[i + 1]!, positions[i + 2]!]))
    moved.normals.push(...normal([normals[i]!, normals[i + 1]!, normals[i + 2]!]))
  }
  return moved
}

export function moved(mesh: Mesh, x: number, y: number, z: number): Mesh {
  return mapped(
    mesh,
    (p) => [p[0] + x, p[1] + y, p[2] + z],
    (n) => n,
  )
}

/** Turned by `angle` radians about an axis through the origin, right-handed. */
export function turned(mesh: Mesh, axis: 'x' | 'y' | 'z', angle: number): Mesh {
  const c = Math.cos(angle)
  const s = Math.sin(angle)
  const rotate = ([x, y, z]: Vec3): Vec3 => {
    if (axis === 'x') return [x, y * c - z * s, y * s + z * c]
    if (axis === 'y') return [x * c + z * s, y, -x * s + z * c]
    return [x * c - y * s, x * s + y * c, z]
  }
  return mapped(mesh, rotate, rotate)
}

/** Each vertex moved by `displace`; normals are made anew, smooth across vertices at the same place. */
export function bent(mesh: Mesh, displace: (p: Vec3) => Vec3): Mesh {
  return smoothed(mapped(mesh, displace, (n) => n))
}

/** Normals averaged by area over all triangles that meet at a place (to a tenth of a millimetre). */
function smoothed(mesh: Mesh): Mesh {
  const { positions, indices } = mesh
  const key = (vertex: number) =>
    [0, 1, 2].map((axis) => Math.round(positions[vertex * 3 + axis]! * 1e4)).join()
  const sums = new Map<string, [number, number, number]>()
  for (let i = 0; i < indices.length; i += 3) {
    const corners = [indices[i]!, indices[i + 1]!, indices[i + 2]!] as const
    const normal = triangleNormal(positions, corners)
    for (const corner of corners) {
      const sum = sums.get(key(corner)) ?? [0, 0, 0]
      for (const axis of [0, 1, 2] as const) sum[axis] += normal[axis]
      sums.set(key(corner), sum)
    }
  }
  const normals = positions.map((_, i) => {
    const [x, y, z] = sums.get(key(Math.floor(i / 3))) ?? [0, 1, 0]
    return [x, y, z][i % 3]! / (Math.hypot(x, y, z) || 1)
  })
  return { ...mesh, normals }
}

/** Not normalised: its length is twice the triangle's area. */
export function triangleNormal(
  positions: readonly number[],
  corners: readonly [number, number, number],
): Vec3 {
  const [a, b, c] = corners.map((corner) => corner * 3) as [number, number, number]
  const edge = (from: number, to: number, axis: number) =>
    positions[to + axis]! - positions[from + axis]!
  const [ux, uy, uz] = [edge(a, b, 0), edge(a, b, 1), edge(a, b, 2)]
  const [vx, vy, vz] = [edge(a, c, 0), edge(a, c, 1), edge(a, c, 2)]
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
}
