import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout, Theme } from '@foyer/shared/layout/layout-contract.ts'
import {
  Group,
  type PerspectiveCamera,
  type Scene,
  type WebGLRenderer,
  type WebGLRenderTarget,
} from 'three'
import { captureEnvironment } from '../lighting/environment.ts'
import { type FloorMirror, floorMirror } from '../lighting/floor-mirror.ts'
import { setToneMapping } from '../lighting/tone-mapping.ts'
import { grainTexture } from '../materials/grain-texture.ts'
import { stageUniforms } from '../materials/stage-material.ts'
import { QUALITY, type QualityTier } from '../quality/quality.ts'
import type { Obstacle } from './obstacles.ts'
import { buildRoom, type Room } from './room.ts'

export interface BuildingOptions {
  renderer: WebGLRenderer
  /** The building gives it its environment; `object` is for the caller to add. */
  scene: Scene
  catalog: Catalog
  locale: Locale
  tier: QualityTier
}

/** The lobby's room, drawn from its document: the shell at once, furniture and baked light as they come. */
export interface Building {
  object: Group
  /** What a third-person camera must not pass through: ask `freeShare`. Replaced by `setLayout`. */
  readonly obstacles: readonly Obstacle[]
  /** Settles when all furniture stands and the light is baked; a later change starts a new wait. */
  readonly ready: Promise<void>
  /** Another document, e.g. a newly published version. */
  setLayout(layout: Layout): void
  setTheme(theme: Theme): void
  setLocale(locale: Locale): void
  setQuality(tier: QualityTier): void
  /** Before each frame; `dt` in seconds. */
  update(dt: number, camera: PerspectiveCamera): void
  dispose(): void
}

/** Seconds over which baked light replaces the plain one. */
const FADE = 0.9
const EXPOSURE = { day: 1.2, evening: 1.4 } as const

export function createBuilding(initial: Layout, options: BuildingOptions): Building {
  const { renderer, scene, catalog } = options
  const object = new Group()
  object.name = 'building'
  setToneMapping(renderer)
  const uniforms = stageUniforms()
  const plainGrain = uniforms.grain.value
  let { locale, tier } = options
  let layout = initial
  let room: Room = open()
  let mirror: FloorMirror | null = null
  let environment: WebGLRenderTarget | null = null
  /** The environment shows an older state of the room. */
  let environmentStale = true
  let fading = false

  function open(): Room {
    const opened = buildRoom({ layout, catalog, locale, profile: QUALITY[tier], uniforms })
    object.add(opened.object)
    renderer.toneMappingExposure = EXPOSURE[layout.theme.mood]
    opened.baked.then((done) => {
      if (done && room === opened) fading = true
    })
    opened.ready.then(() => {
      if (room === opened) environmentStale = true
    })
    return opened
  }

  function rebuild(): void {
    object.remove(room.object)
    room.dispose()
    fading = false
    environmentStale = true
    room = open()
  }

  async function loadGrain(): Promise<void> {
    const { grainSize, anisotropy } = QUALITY[tier]
    if (grainSize === 0) return
    const texture = await grainTexture(grainSize, anisotropy)
    if (!texture) return
    if (uniforms.grain.value !== plainGrain) uniforms.grain.value.dispose()
    uniforms.grain.value = texture
  }

  function applyTier(): void {
    const profile = QUALITY[tier]
    mirror?.dispose()
    mirror = profile.reflection ? floorMirror(uniforms) : null
    environmentStale = true
    void loadGrain()
  }
  applyTier()

  return {
    object,
    get obstacles() {
      return room.obstacles
    },
    get ready() {
      return room.ready
    },
    setLayout(next) {
      layout = next
      rebuild()
    },
    setTheme(theme) {
      layout = { ...layout, theme }
      rebuild()
    },
    setLocale(next) {
      locale = next
      room.furnishing.showPictures(locale, QUALITY[tier])
    },
    setQuality(next) {
      if (next === tier) return
      const bakes = QUALITY[next].bakedLight !== QUALITY[tier].bakedLight
      tier = next
      if (bakes) rebuild()
      else room.furnishing.showPictures(locale, QUALITY[tier])
      applyTier()
    },
    update(dt, camera) {
      if (fading) {
        uniforms.bakedShare.value = Math.min(1, uniforms.bakedShare.value + dt / FADE)
        if (uniforms.bakedShare.value === 1) {
          fading = false
          environmentStale = true
        }
      }
      const { environmentSize } = QUALITY[tier]
      if (environmentStale && environmentSize > 0 && object.parent) {
        environmentStale = false
        const next = captureEnvironment(
          renderer,
          scene,
          object,
          uniforms.captured.value,
          environmentSize,
        )
        scene.environment = next.texture
        environment?.dispose()
        environment = next
      }
      mirror?.draw(renderer, scene, camera, [room.floor])
    },
    dispose() {
      room.dispose()
      mirror?.dispose()
      if (scene.environment === environment?.texture) scene.environment = null
      environment?.dispose()
      uniforms.grain.value.dispose()
      object.clear()
    },
  }
}
