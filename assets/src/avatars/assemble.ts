import { type AvatarPart, JOINTS, type JointName, LEVELS, SLOTS } from './avatar-kit.ts'
import { girthOffset } from './girth.ts'
import type { Pieces } from './outfits/garment.ts'
import { meshBlob } from './shapes/blob-mesh.ts'
import { head } from './shapes/head.ts'
import { meshPatch } from './shapes/patch-mesh.ts'
import type { PieceMesh } from './shapes/pieces.ts'
import { type Distance, union } from './shapes/signed-distance.ts'
import { add, clamp, type Point, scale } from './vector.ts'

/** One part at one level, ready to be written. */
export interface PartMesh {
  points: Point[]
  normals: Point[]
  /** Palette slot of each vertex. */
  slots: number[]
  /** 0 dark to 1 open. */
  occlusion: number[]
  /** Four joint indices and weights per vertex. */
  joints: number[]
  weights: number[]
  /** Offsets of a broad build; undefined where the part has only one. */
  girth?: Point[]
  indices: number[]
}

/** A part at each level, near to far. */
export function assemblePart(part: AvatarPart, pieces: Pieces): PartMesh[] {
  const hasGirth = part.startsWith('body-') || part === 'badge'
  const shapes = pieces.blobs.map((blob) => blob.shape)
  const floor: Distance = (_x, y) => y
  const onHead = part.startsWith('hair-') ? [head] : []
  const solid = union(1e-6, ...shapes, ...onHead, floor)
  const meshes = [
    ...pieces.blobs.map((blob) => {
      const others = shapes.filter((shape) => shape !== blob.shape)
      return meshBlob(blob, union(1e-6, ...others, ...onHead))
    }),
    ...pieces.patches.map(meshPatch),
  ]
  return LEVELS.map((level) => {
    const shown = meshes.flatMap((levels) => levels[level]!)
    return joinMeshes(shown, solid, hasGirth)
  })
}

function joinMeshes(meshes: readonly PieceMesh[], solid: Distance, hasGirth: boolean): PartMesh {
  const part: PartMesh = {
    points: [],
    normals: [],
    slots: [],
    occlusion: [],
    joints: [],
    weights: [],
    indices: [],
  }
  const girth: Point[] = []
  for (const mesh of meshes) {
    const first = part.points.length
    mesh.points.forEach((point, i) => {
      const normal = mesh.normals[i]!
      const influences = mesh.weights(point)
      part.points.push(point)
      part.normals.push(normal)
      part.slots.push(SLOTS.indexOf(mesh.slot))
      part.occlusion.push(Math.max(mesh.least, openness(solid, point, normal)))
      pushSkinning(part, influences)
      girth.push(girthOffset(point, influences))
    })
    for (const index of mesh.indices) part.indices.push(first + index)
  }
  return hasGirth ? { ...part, girth } : part
}

/** The four strongest influences, adding up to 255. */
function pushSkinning(part: PartMesh, influences: readonly (readonly [JointName, number])[]): void {
  const strongest = [...influences].sort((a, b) => b[1] - a[1]).slice(0, 4)
  const total = strongest.reduce((sum, [, weight]) => sum + weight, 0)
  const bytes = strongest.map(([, weight]) => Math.round((weight / total) * 255))
  bytes[0]! += 255 - bytes.reduce((sum, byte) => sum + byte, 0)
  for (let i = 0; i < 4; i++) {
    const influence = strongest[i]
    part.joints.push(influence && bytes[i] ? JOINTS.indexOf(influence[0]) : 0)
    part.weights.push(bytes[i] ?? 0)
  }
}

/** Ambient occlusion from distances along the normal (Evans 2006): what is near darkens. */
function openness(solid: Distance, point: Point, normal: Point): number {
  let covered = 0
  let share = 1
  for (const height of [0.012, 0.03, 0.06, 0.11]) {
    const [x, y, z] = add(point, scale(normal, height + 0.004))
    covered += Math.max(0, height - solid(x, y, z)) * share
    share *= 0.6
  }
  return clamp(1 - 4.2 * covered, 0, 1)
}
