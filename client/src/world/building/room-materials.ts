import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { type Material, MeshLambertMaterial, MeshStandardMaterial } from 'three'
import type { LightRig } from '../lighting/light-rig.ts'
import { type StageKind, type StageUniforms, stageMaterial } from '../materials/stage-material.ts'
import type { QualityProfile } from '../quality/quality.ts'

/** What everything in a building is made of: surfaces differ by their vertices, not by material. */
export type RoomMaterials = Readonly<Record<StageKind | 'glass', Material>>

export function roomMaterials(
  { bakedLight }: QualityProfile,
  uniforms: StageUniforms,
): RoomMaterials {
  const glass = new MeshStandardMaterial({
    color: '#dbe8ea',
    roughness: 0.05,
    transparent: true,
    opacity: 0.12,
    depthWrite: false,
  })
  const make = (kind: StageKind) =>
    bakedLight ? stageMaterial(kind, uniforms) : new MeshLambertMaterial({ vertexColors: true })
  return {
    shell: make('shell'),
    floor: make('floor'),
    furniture: make('furniture'),
    foliage: make('foliage'),
    glass,
  }
}

/** Tells the materials of which room they are. */
export function setRoomUniforms(uniforms: StageUniforms, layout: Layout, rig: LightRig): void {
  const { floor, ceiling } = layout.shell
  const xs = floor.outline.map(([x]) => x)
  const zs = floor.outline.map(([, z]) => z)
  uniforms.roomLow.value.set(Math.min(...xs), 0, Math.min(...zs))
  uniforms.roomHigh.value.set(Math.max(...xs), ceiling.height, Math.max(...zs))
  uniforms.captured.value
    .addVectors(uniforms.roomLow.value, uniforms.roomHigh.value)
    .multiplyScalar(0.5)
  uniforms.captured.value.y = Math.min(2, ceiling.height / 2)
  uniforms.plainLight.value.set(...rig.plain)
  // The floor's share of the sun: it looks straight up.
  uniforms.sunLight.value.set(...rig.sun).multiplyScalar(rig.sunWay.y)
}
