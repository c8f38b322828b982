import type { Mesh, Vec3 } from './mesh.ts'
import type { Piece } from './piece.ts'
import { buildRayTree, nearestHit, type RayTree } from './ray-tree.ts'

const RAYS = 96
/** Metres beyond which nothing shades. */
const REACH = 0.7
/** A vertex that sees this share of inner sides lies inside another part. */
const INSIDE = 0.35
/** Never darker than this: light also bounces. */
const DARKEST = 0.3
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/**
 * Ambient occlusion of each vertex of each part, 0 (closed in) to 1 (open), by casting rays over the
 * hemisphere against the whole piece and, where it stands, the floor. A vertex hidden inside another
 * part would be black and smear stripes over its triangles: it takes the mean of its neighbours.
 */
export function shade(piece: Piece): Float32Array[] {
  const tree = buildRayTree(piece.parts.map((part) => part.mesh))
  return piece.parts.map(({ mesh, finish }) =>
    // Light sources and pictures show themselves, whatever stands around them.
    finish === 'glow' || finish === 'picture'
      ? new Float32Array(mesh.positions.length / 3).fill(1)
      : shadeMesh(mesh, tree, piece.standing),
  )
}

function shadeMesh(mesh: Mesh, tree: RayTree, standing: boolean): Float32Array {
  const count = mesh.positions.length / 3
  const open = new Float32Array(count)
  const hidden = new Uint8Array(count)
  for (let i = 0; i < count; i++) {
    const at = i * 3
    const [px, py, pz] = mesh.positions.slice(at, at + 3) as unknown as Vec3
    const normal = mesh.normals.slice(at, at + 3) as unknown as Vec3
    const origin: Vec3 = [px + normal[0] * 0.004, py + normal[1] * 0.004, pz + normal[2] * 0.004]
    let seen = 0
    let inner = 0
    for (let ray = 0; ray < RAYS; ray++) {
      const way = cosineDirection(normal, ray)
      const hit = nearestHit(tree, origin, way, REACH)
      if (hit.backFace) inner++
      const floor = standing && way[1] < -1e-6 ? Math.max(0, origin[1]) / -way[1] : Infinity
      const distance = Math.min(hit.distance, floor)
      seen += distance >= REACH ? 1 : (distance / REACH) ** 0.7
    }
    open[i] = DARKEST + (1 - DARKEST) * (seen / RAYS)
    hidden[i] = inner / RAYS > INSIDE ? 1 : 0
  }
  spreadOverHidden(mesh, open, hidden)
  return open
}

/** Directions about `normal`, denser towards it by the cosine: the same set for every vertex. */
function cosineDirection(normal: Vec3, ray: number): Vec3 {
  const r = Math.sqrt((ray + 0.5) / RAYS)
  const [x, y, z] = [r * Math.cos(ray * GOLDEN), r * Math.sin(ray * GOLDEN), Math.sqrt(1 - r * r)]
  const [nx, ny, nz] = normal
  // An orthonormal basis without branches: Duff et al. 2017, "Building an Orthonormal Basis, Revisited".
  const sign = nz >= 0 ? 1 : -1
  const a = -1 / (sign + nz)
  const b = nx * ny * a
  return [
    x * (1 + sign * nx * nx * a) + y * b + z * nx,
    x * sign * b + y * (sign + ny * ny * a) + z * ny,
    x * -sign * nx + y * -ny + z * nz,
  ]
}

function spreadOverHidden(mesh: Mesh, open: Float32Array, hidden: Uint8Array): void {
  const neighbours = open.length ? neighboursOf(mesh) : []
  for (let round = 0; round < 8 && hidden.includes(1); round++) {
    const known = hidden.slice()
    for (let i = 0; i < open.length; i++) {
      if (!known[i]) continue
      const visible = neighbours[i]!.filter((other) => !known[other])
      if (visible.length === 0) continue
      open[i] = visible.reduce((sum, other) => sum + open[other]!, 0) / visible.length
      hidden[i] = 0
    }
  }
}

function neighboursOf(mesh: Mesh): number[][] {
  const neighbours: Set<number>[] = Array.from(
    { length: mesh.positions.length / 3 },
    () => new Set(),
  )
  for (let i = 0; i < mesh.indices.length; i += 3) {
    const corners = mesh.indices.slice(i, i + 3)
    for (const a of corners) for (const b of corners) if (a !== b) neighbours[a]!.add(b)
  }
  return neighbours.map((set) => [...set])
}
