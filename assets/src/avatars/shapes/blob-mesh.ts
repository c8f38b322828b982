import { MeshoptSimplifier } from 'meshoptimizer'
import type { Point } from '../vector.ts'
import { cutMesh, paintMesh } from './paint.ts'
import { type Blob, LEAST_LIGHT, type Paint, type PieceMesh } from './pieces.ts'
import { type Distance, grow, normalOf, projectOnto } from './signed-distance.ts'
import { surfaceNets, type TriangleMesh } from './surface-nets.ts'

/**
 * Share of level 0's triangles, and metres that vertices lie outside of the shape: the few flat
 * triangles of a coarse level cut off its roundness, which would make arms and necks thin.
 */
const DETAIL = [
  { share: 1, outside: 0 },
  { share: 0.37, outside: 0.0015 },
  { share: 0.135, outside: 0.005 },
  { share: 0.05, outside: 0.009 },
] as const

await MeshoptSimplifier.ready

/** Metres below another skin from where on a triangle can never be seen. */
const HIDDEN_DEPTH = 0.01

/** How much a change of skin weights counts against a change of shape when triangles are dropped. */
const WEIGHT_IMPORTANCE = 0.25

/** The same for a change of its normal, so that noses and folds keep their edges. */
const NORMAL_IMPORTANCE = 0.03

/**
 * The blob's pieces at each level, one for each of its colours; none where it does not show.
 * @param cover what else belongs to the part: what lies well inside of it is left out
 */
export function meshBlob(blob: Blob, cover: Distance): PieceMesh[][] {
  const full = surfaceNets(blob.shape, blob.low, blob.high, blob.cell)
  const dense = blob.whole ? full : withoutHidden(full, cover)
  const { attributes, importance } = attributesOf(dense, blob)
  let indices = dense.indices
  return DETAIL.map(({ share, outside }, level) => {
    if (level > (blob.until ?? 3)) return []
    const shape = grow(blob.shape, outside)
    const target = Math.max(8, Math.round(blob.triangles * share))
    const [kept] = MeshoptSimplifier.simplifyWithAttributes(
      indices,
      dense.positions,
      3,
      attributes,
      importance.length,
      importance,
      null,
      target * 3,
      1,
    )
    indices = kept
    const mesh = layOn(kept, dense, shape, blob)
    const trimmed = blob.trim ? cutMesh(mesh, shape, blob.trim)[1] : mesh
    return painted(trimmed, shape, level, blob.paint ?? [])
  })
}

/** The kept triangles, their corners on the shape itself. */
function layOn(
  kept: Uint32Array,
  { positions }: TriangleMesh,
  shape: Distance,
  { slot, weights, least = LEAST_LIGHT }: Blob,
): PieceMesh {
  const remap = new Map<number, number>()
  const mesh: PieceMesh = { points: [], normals: [], indices: [], slot, weights, least }
  for (const index of kept) {
    let vertex = remap.get(index)
    if (vertex === undefined) {
      vertex = mesh.points.length
      remap.set(index, vertex)
      const [x, y, z] = positions.subarray(index * 3)
      const point = projectOnto(shape, [x!, y!, z!], 3)
      mesh.points.push(point)
      mesh.normals.push(normalOf(shape, point, 4e-3))
    }
    mesh.indices.push(vertex)
  }
  return mesh
}

function painted(
  mesh: PieceMesh,
  shape: Distance,
  level: number,
  paints: readonly Paint[],
): PieceMesh[] {
  const pieces: PieceMesh[] = []
  let left = mesh
  for (const paint of paints) {
    if (level > (paint.until ?? 2)) continue
    const [rest, inColour] = paintMesh(left, shape, paint)
    left = rest
    pieces.push(inColour)
  }
  return [left, ...pieces]
}

function withoutHidden({ positions, indices }: TriangleMesh, cover: Distance): TriangleMesh {
  const hidden = Array.from({ length: positions.length / 3 }, (_, i) => {
    const [x, y, z] = positions.subarray(i * 3)
    return cover(x!, y!, z!) < -HIDDEN_DEPTH
  })
  const kept: number[] = []
  for (let i = 0; i < indices.length; i += 3) {
    const triangle = indices.subarray(i, i + 3)
    if (!triangle.every((index) => hidden[index])) kept.push(...triangle)
  }
  return { positions, indices: new Uint32Array(kept) }
}

/** Skin weights and normals as attributes, so that vertices stay where joints and surfaces bend. */
function attributesOf({ positions }: TriangleMesh, { shape, weights }: Blob) {
  const points = Array.from({ length: positions.length / 3 }, (_, i): Point => {
    const [x, y, z] = positions.subarray(i * 3)
    return [x!, y!, z!]
  })
  const influences = points.map(weights)
  const joints = [...new Set(influences.flatMap((all) => all.map(([joint]) => joint)))]
  const size = joints.length + 3
  const attributes = new Float32Array(points.length * size)
  points.forEach((point, i) => {
    for (const [joint, weight] of influences[i]!)
      attributes[i * size + joints.indexOf(joint)] = weight
    attributes.set(normalOf(shape, point, 4e-3), i * size + joints.length)
  })
  const importance = [
    ...joints.map(() => WEIGHT_IMPORTANCE),
    ...Array<number>(3).fill(NORMAL_IMPORTANCE),
  ]
  return { attributes, importance }
}
