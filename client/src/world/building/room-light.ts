import {
  type BufferGeometry,
  DataTexture,
  DataUtils,
  HalfFloatType,
  LinearFilter,
  RGBAFormat,
  RGFormat,
  UnsignedByteType,
} from 'three'
import type { BakedShell, LightBaker } from '../lighting/light-baker.ts'
import type { LightProbes } from '../lighting/light-probes.ts'
import { BLANK, type StageUniforms } from '../materials/stage-material.ts'

/** All light of a room, baked. */
export interface BakedLight {
  shell: BakedShell
  probes: LightProbes
  vertices: ReadonlyMap<BufferGeometry, Uint8Array>
}

/** Waits for a room's light and asks for that of its vertices; null when it cannot be baked. */
export async function bakedLight(
  baker: LightBaker,
  geometries: readonly BufferGeometry[],
): Promise<BakedLight | null> {
  const [shell, probes, ...lights] = await Promise.all([
    baker.shell,
    baker.air,
    ...geometries.map((geometry) =>
      baker.vertices(
        geometry.getAttribute('position').array as Float32Array,
        geometry.getAttribute('normal').array as Int8Array,
      ),
    ),
  ])
  const vertices = new Map<BufferGeometry, Uint8Array>()
  geometries.forEach((geometry, i) => {
    const light = lights[i]
    if (light) vertices.set(geometry, light)
  })
  return shell && probes ? { shell, probes, vertices } : null
}

export function showVertexLight(vertices: BakedLight['vertices']): void {
  for (const [geometry, light] of vertices) {
    // In place: the buffer of an attribute that is replaced would stay on the graphics card.
    const attribute = geometry.getAttribute('light')
    attribute.array.set(light)
    attribute.needsUpdate = true
  }
}

/** The shell's light as textures. */
export interface ShellLight {
  show(baked: BakedShell): void
  dispose(): void
}

export function createShellLight(uniforms: StageUniforms): ShellLight {
  let shown: BakedShell | null = null
  const { stageLight, floorShade } = uniforms

  function clear(): void {
    for (const uniform of [stageLight, floorShade]) {
      if (uniform.value !== BLANK) uniform.value.dispose()
      uniform.value = BLANK
    }
  }

  return {
    show(baked) {
      if (baked === shown) return
      clear()
      shown = baked
      const [light, shade] = shellTextures(baked)
      stageLight.value = light
      floorShade.value = shade
    },
    dispose: clear,
  }
}

function shellTextures({ texels, width, height, floor }: BakedShell): [DataTexture, DataTexture] {
  const half = Uint16Array.from(texels, (value) => DataUtils.toHalfFloat(Math.min(value, 60_000)))
  const light = new DataTexture(half, width, height, RGBAFormat, HalfFloatType)
  const shade = new DataTexture(
    floor.texels as Uint8Array<ArrayBuffer>,
    floor.width,
    floor.height,
    RGFormat,
    UnsignedByteType,
  )
  // Rows of two bytes a texel are not always a multiple of four bytes long.
  shade.unpackAlignment = 1
  for (const texture of [light, shade]) {
    texture.magFilter = LinearFilter
    texture.minFilter = LinearFilter
    texture.needsUpdate = true
  }
  return [light, shade]
}
