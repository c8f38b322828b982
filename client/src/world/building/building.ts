import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { Group, type PerspectiveCamera, type Ray, type Scene, type WebGLRenderer } from 'three'
import type { FreeShare } from '../../camera/follow-camera.ts'
import type { Pointed } from '../../reach/reachable.ts'
import { setToneMapping } from '../lighting/tone-mapping.ts'
import { BLANK, stageUniforms } from '../materials/stage-material.ts'
import { QUALITY, type QualityTier } from '../quality/quality.ts'
import type { Obstacle } from './obstacles.ts'
import { type PickBox, pickBoxes, pointAtBox } from './pick-boxes.ts'
import { createReflections } from './reflections.ts'
import { roomMaterials } from './room-materials.ts'
import { createRoomScene } from './room-scene.ts'

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
  /** Settles when the newest document is shown, furnished and lit; a later change starts a new wait. */
  readonly ready: Promise<void>
  /**
   * Another document, e.g. a newly published version: what differs is made anew. It shows at once in the light that
   * is there, which is baked beside; where that light does not fit, the old room stays until it is baked.
   */
  update(layout: Layout): void
  /**
   * What pointing along a ray means: `meaningOf` of the first thing that has one. Null when there is none, or a wall is
   * in between.
   */
  pointAt<Meaning>(
    ray: Ray,
    meaningOf: (pointed: Pointed) => Meaning | null,
    free: FreeShare,
  ): Meaning | null
  setLocale(locale: Locale): void
  /** A building that began as `test` stays without baked light. */
  setQuality(tier: QualityTier): void
  /** Before each frame; `dt` in seconds. */
  frame(dt: number, camera: PerspectiveCamera): void
  dispose(): void
}

const EXPOSURE = { day: 1.2, evening: 1.4 } as const
/** Metres: lower things do not stop the camera. */
const CAMERA_STOPPED_BY = 1.65

export function createBuilding(initial: Layout, options: BuildingOptions): Building {
  const { renderer, scene, catalog } = options
  const object = new Group()
  object.name = 'building'
  setToneMapping(renderer)
  const uniforms = stageUniforms()
  let { locale, tier } = options
  const materials = roomMaterials(QUALITY[tier], uniforms)
  const reflections = createReflections({ renderer, scene, object, uniforms }, QUALITY[tier])
  const roomScene = createRoomScene(initial, {
    catalog,
    materials,
    uniforms,
    bakes: QUALITY[tier].bakedLight,
    locale,
    profile: QUALITY[tier],
    onChange() {
      follow()
      reflections.spoil()
    },
  })
  object.add(roomScene.object)
  let obstacles: readonly Obstacle[] = []
  let boxes: readonly PickBox[] | null = null
  follow()
  let ready = roomScene.update(initial)

  /** Keeps what depends on the room that is shown. */
  function follow(): void {
    const { room } = roomScene
    // What is low enough to look over never hides the avatar from the camera behind it.
    obstacles = room.obstacles.filter((box) => box.top > CAMERA_STOPPED_BY)
    boxes = null
    renderer.toneMappingExposure = EXPOSURE[room.layout.theme.mood]
  }

  return {
    object,
    get obstacles() {
      return obstacles
    },
    get ready() {
      return ready
    },
    update(layout) {
      ready = roomScene.update(layout)
    },
    pointAt(ray, meaningOf, free) {
      const { room, models } = roomScene
      boxes ??= pickBoxes(room.layout, catalog, models)
      return pointAtBox(ray, boxes, meaningOf, free)
    },
    setLocale(next) {
      locale = next
      roomScene.showPictures(locale, QUALITY[tier])
    },
    setQuality(next) {
      if (next === tier) return
      tier = next
      roomScene.showPictures(locale, QUALITY[tier])
      reflections.setProfile(QUALITY[tier])
    },
    frame(dt, camera) {
      roomScene.fade(dt)
      reflections.draw(camera, roomScene.room.shell.floor)
    },
    dispose() {
      roomScene.dispose()
      reflections.dispose()
      for (const material of Object.values(materials)) material.dispose()
      uniforms.grain.value.dispose()
      BLANK.dispose()
      object.clear()
    },
  }
}
