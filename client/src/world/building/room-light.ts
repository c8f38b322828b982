import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
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
import type { CoveLight } from '../lighting/bake-light.ts'
import { type BakedShell, type LightBaker, startLightBaker } from '../lighting/light-baker.ts'
import type { LightProbes } from '../lighting/light-probes.ts'
import { BLANK, type StageUniforms } from '../materials/stage-material.ts'
import type { Obstacle } from './obstacles.ts'
import { type LightChange, sceneChanges } from './scene-changes.ts'

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

/** The light of the room that is shown, as far as it is baked. */
export interface RoomLight {
  /** The light of the air, for what has none of its own yet. */
  readonly probes: LightProbes | null
  /** What has to be baked for a document. */
  owed(layout: Layout): LightChange
  /** Starts to bake, in place of what was being baked. */
  bake(layout: Layout, obstacles: readonly Obstacle[], owed: LightChange): LightBaker
  stopBaking(): void
  /** Lets the shell's light fade in where none was before. */
  fadeIn(shell: BakedShell): void
  /** Puts baked light in place of what is shown; what fades in goes on to. */
  show(baked: BakedLight, layout: Layout): void
  /** There is none for what is shown. */
  goPlain(): void
  /** Something is lit by the air alone. */
  roughen(): void
  /** Goes on by `dt` seconds; true when a fade is over. */
  fade(dt: number): boolean
  dispose(): void
}

/** What light was baked for, and what of it another bake may use. */
interface Lit {
  layout: Layout
  coves: CoveLight
  probes: LightProbes
}

/** Seconds over which baked light replaces the plain one. */
const FADE = 0.9

export function createRoomLight(uniforms: StageUniforms): RoomLight {
  const { stageLight, floorShade, bakedShare } = uniforms
  let lit: Lit | null = null
  let rough = false
  let fading = false
  let baker: LightBaker | null = null
  let shown: BakedShell | null = null

  function clearTextures(): void {
    for (const uniform of [stageLight, floorShade]) {
      if (uniform.value !== BLANK) uniform.value.dispose()
      uniform.value = BLANK
    }
  }

  function showShell(shell: BakedShell): void {
    if (shell === shown) return
    clearTextures()
    shown = shell
    const [light, shade] = shellTextures(shell)
    stageLight.value = light
    floorShade.value = shade
  }

  return {
    get probes() {
      return lit?.probes ?? null
    },
    owed(layout) {
      if (!lit) return 'mood'
      const { light } = sceneChanges(lit.layout, layout)
      return light === 'none' && rough ? 'furniture' : light
    },
    bake(layout, obstacles, owed) {
      baker = startLightBaker(layout, obstacles, (owed === 'furniture' && lit?.coves) || null)
      return baker
    },
    stopBaking() {
      baker?.stop()
      baker = null
    },
    fadeIn(shell) {
      showShell(shell)
      fading = true
    },
    show({ shell, probes, vertices }, layout) {
      showShell(shell)
      showVertexLight(vertices)
      lit = { layout, coves: shell.coves, probes }
      rough = false
      if (!fading) bakedShare.value = 1
    },
    goPlain() {
      fading = false
      bakedShare.value = 0
    },
    roughen() {
      rough = true
    },
    fade(dt) {
      if (!fading) return false
      bakedShare.value = Math.min(1, bakedShare.value + dt / FADE)
      fading = bakedShare.value < 1
      return !fading
    },
    dispose() {
      baker?.stop()
      clearTextures()
    },
  }
}

function showVertexLight(vertices: BakedLight['vertices']): void {
  for (const [geometry, light] of vertices) {
    // In place: the buffer of an attribute that is replaced would stay on the graphics card.
    const attribute = geometry.getAttribute('light')
    attribute.array.set(light)
    attribute.needsUpdate = true
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
