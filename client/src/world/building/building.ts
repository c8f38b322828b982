import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
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
import { BLANK, sharedUniforms } from '../materials/stage-material.ts'
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
  /** What a third-person camera must not pass through: ask `freeShare`. Always of the room that is shown. */
  readonly obstacles: readonly Obstacle[]
  /** Settles when the newest room is shown, furnished and lit; a later change starts a new wait. */
  readonly ready: Promise<void>
  /** Another document, e.g. a newly published version. The old room stays until the new one is ready. */
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
  const shared = sharedUniforms()
  let { locale, tier } = options
  let layout = initial
  let mirror: FloorMirror | null = null
  let environment: WebGLRenderTarget | null = null
  /** The environment shows an older state of the room. */
  let environmentStale = true
  let fading = false
  let disposed = false

  /** A picture that was lost comes back without what the graphics card had drawn for itself. */
  const drawAgain = () => {
    environment = null // it went with the loss: there is nothing to give back
    environmentStale = true
  }
  const canvas = renderer.domElement
  canvas.addEventListener('webglcontextrestored', drawAgain)

  /** The room that is shown, and the one that is being built to follow it. */
  let room = build()
  let coming: Room | null = null
  let ready = showFirst(room)

  function build(): Room {
    return buildRoom({ layout, catalog, locale, profile: QUALITY[tier], shared })
  }

  function show(): void {
    object.add(room.object)
    renderer.toneMappingExposure = EXPOSURE[layout.theme.mood]
    environmentStale = true
  }

  /** Nothing was there before: the first room shows at once, and its light and furniture as they come. */
  function showFirst(first: Room): Promise<void> {
    show()
    first.baked.then((done) => {
      if (room === first) fading = done
    })
    return first.ready.then(() => {
      if (room === first) environmentStale = true
    })
  }

  /** A room is replaced only when the next one is furnished and lit: until then the old one stays. */
  function rebuild(): void {
    coming?.dispose()
    const next = build()
    coming = next
    ready = Promise.all([next.baked, next.ready]).then(([lit]) => {
      if (coming !== next) return
      coming = null
      object.remove(room.object)
      room.dispose()
      room = next
      fading = false
      room.uniforms.bakedShare.value = lit ? 1 : 0
      show()
    })
  }

  async function loadGrain(): Promise<void> {
    const { grainSize, anisotropy } = QUALITY[tier]
    if (grainSize === 0) return
    const texture = await grainTexture(grainSize, anisotropy)
    if (!texture || disposed || QUALITY[tier].grainSize !== grainSize) return
    shared.grain.value.dispose()
    shared.grain.value = texture
  }

  function applyTier(): void {
    mirror?.dispose()
    mirror = QUALITY[tier].reflection ? floorMirror(shared) : null
    environmentStale = true
    void loadGrain()
  }
  applyTier()

  function showPictures(): void {
    for (const one of [room, coming]) one?.furnishing.showPictures(locale, QUALITY[tier])
  }

  return {
    object,
    get obstacles() {
      return room.obstacles
    },
    get ready() {
      return ready
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
      showPictures()
    },
    setQuality(next) {
      if (next === tier) return
      const bakes = QUALITY[next].bakedLight !== QUALITY[tier].bakedLight
      tier = next
      if (bakes) rebuild()
      else showPictures()
      applyTier()
    },
    update(dt, camera) {
      if (fading) {
        const { bakedShare } = room.uniforms
        bakedShare.value = Math.min(1, bakedShare.value + dt / FADE)
        if (bakedShare.value === 1) {
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
          room.uniforms.captured.value,
          environmentSize,
        )
        scene.environment = next.texture
        environment?.dispose()
        environment = next
      }
      mirror?.draw(renderer, scene, camera, [room.floor])
    },
    dispose() {
      disposed = true
      canvas.removeEventListener('webglcontextrestored', drawAgain)
      coming?.dispose()
      coming = null
      room.dispose()
      mirror?.dispose()
      if (scene.environment === environment?.texture) scene.environment = null
      environment?.dispose()
      shared.grain.value.dispose()
      BLANK.dispose()
      object.clear()
    },
  }
}
