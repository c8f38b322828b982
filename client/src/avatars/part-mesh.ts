import { JOINTS, SLOTS } from '@foyer/assets/avatars/avatar-kit.ts'
import type { BufferAttribute, InterleavedBufferAttribute, SkinnedMesh } from 'three'

type Attribute = BufferAttribute | InterleavedBufferAttribute

/** One part at one level of detail, packed as the crowd's shader reads it. Four numbers a vertex. */
export interface PartMesh {
  /** x, y, z in the kit's position units, palette slot. */
  places: Int16Array
  /** What the build adds per girth: x, y, z in position units; ambient occlusion, 0 to `FULL_LIGHT`. */
  shapes: Int16Array
  /** x, y, z as -127 to 127. */
  normals: Int8Array
  /** Four joints, in the order of `JOINTS`. */
  joints: Uint8Array
  /** Their shares, 255 in all. */
  weights: Uint8Array
  index: Uint32Array
}

/** Ambient occlusion of a vertex that nothing shades. */
export const FULL_LIGHT = 255

/** A mesh of the avatar kit, packed. Throws when it is not made as the kit promises. */
export function readPartMesh(mesh: SkinnedMesh): PartMesh {
  const { geometry } = mesh
  const attribute = (name: string): Attribute => {
    const found = geometry.getAttribute(name)
    if (!found) throw new Error(`mesh ${mesh.name} has no ${name}`)
    return found
  }
  const position = attribute('position')
  const normal = attribute('normal')
  const uv = attribute('uv')
  const occlusion = geometry.getAttribute('color')
  const skinIndex = attribute('skinIndex')
  const skinWeight = attribute('skinWeight')
  const girth = geometry.morphAttributes.position?.[0]
  const jointOf = mesh.skeleton.bones.map((bone) => {
    const joint = (JOINTS as readonly string[]).indexOf(bone.name)
    if (joint < 0) throw new Error(`mesh ${mesh.name} has an unknown joint ${bone.name}`)
    return joint
  })
  const part = emptyPartMesh(position.count, indexOf(mesh))
  for (let v = 0; v < position.count; v++) {
    const at = v * 4
    for (let k = 0; k < 3; k++) {
      part.places[at + k] = Math.round(position.getComponent(v, k))
      part.shapes[at + k] = girth ? Math.round(girth.getComponent(v, k)) : 0
      part.normals[at + k] = Math.round(normal.getComponent(v, k) * 127)
    }
    part.places[at + 3] = Math.floor(uv.getX(v) * SLOTS.length)
    part.shapes[at + 3] = Math.round((occlusion ? occlusion.getX(v) : 1) * FULL_LIGHT)
    for (let k = 0; k < 4; k++) {
      part.joints[at + k] = jointOf[skinIndex.getComponent(v, k)] ?? 0
      part.weights[at + k] = Math.round(skinWeight.getComponent(v, k) * 255)
    }
  }
  return part
}

export function emptyPartMesh(vertices: number, index: Uint32Array): PartMesh {
  return {
    places: new Int16Array(vertices * 4),
    shapes: new Int16Array(vertices * 4),
    normals: new Int8Array(vertices * 4),
    joints: new Uint8Array(vertices * 4),
    weights: new Uint8Array(vertices * 4),
    index,
  }
}

function indexOf(mesh: SkinnedMesh): Uint32Array {
  const { index } = mesh.geometry
  if (!index) throw new Error(`mesh ${mesh.name} has no index`)
  return Uint32Array.from(index.array)
}
