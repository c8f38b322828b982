import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { Group } from 'three'
import { loadPatiently } from '../../preferences/load-patiently.ts'
import type { Models } from '../furniture/furniture-model.ts'
import { createRoomPictures, showsPicture } from '../furniture/room-pictures.ts'
import type { LightBaker } from '../lighting/light-baker.ts'
import { lightRig } from '../lighting/light-rig.ts'
import { fitsAtlas } from '../lighting/light-surfaces.ts'
import type { StageUniforms } from '../materials/stage-material.ts'
import type { QualityProfile } from '../quality/quality.ts'
import { bakedLight, createRoomLight } from './room-light.ts'
import { setRoomUniforms } from './room-materials.ts'
import {
  disposeRoom,
  emptyRoom,
  nextRoom,
  obstaclesOf,
  type RoomMaking,
  type RoomParts,
  showRoom,
  vertexLit,
} from './room-parts.ts'
import { type SceneChanges, sceneChanges } from './scene-changes.ts'

interface RoomSceneOptions extends RoomMaking {
  uniforms: StageUniforms
  /** Whether light is baked at all. */
  bakes: boolean
  locale: Locale
  profile: QualityProfile
  /** The room looks different now. */
  onChange(): void
}

/** The room of the newest document as far as it is ready: what changes in the document changes here, the rest stays. */
export interface RoomScene {
  object: Group
  /** What is shown. */
  readonly room: RoomParts
  readonly models: Models
  /** Fulfilled when the document is shown, furnished and lit, or a newer one took its place. Never fails. */
  update(layout: Layout): Promise<void>
  showPictures(locale: Locale, profile: QualityProfile): void
  /** Goes on by `dt` seconds. */
  fade(dt: number): void
  dispose(): void
}

/** The shell of `initial` is there at once, plainly lit; `update` brings its furniture and light. */
export function createRoomScene(initial: Layout, options: RoomSceneOptions): RoomScene {
  const { catalog, materials, uniforms, bakes, onChange } = options
  const object = new Group()
  object.name = 'room'
  const pictures = createRoomPictures(catalog)
  const light = createRoomLight(uniforms)
  let { locale, profile } = options
  let room = emptyRoom(initial, options)
  let models: Models = new Map()
  let furnished = false
  /** Counts the documents: only the newest is ever shown. */
  let newest = 0
  place(room)

  async function update(layout: Layout): Promise<void> {
    const own = ++newest
    light.stopBaking()
    const owed = light.owed(layout)
    const baker =
      bakes && owed !== 'none' ? light.bake(layout, obstaclesOf(layout, catalog), owed) : null
    if (!furnished && baker) void fadeIn(baker, own)
    const loaded = await modelsOf(layout, catalog)
    if (own !== newest) return
    models = loaded ?? models

    const changes = sceneChanges(room.layout, layout)
    const next = nextRoom(room, layout, changes, options, { models, probes: light.probes })
    // What the old light does not fit is shown with its own: until then the old room stays.
    const waits =
      baker !== null && (owed === 'mood' || !fitsAtlas(room.shell.atlas, next.shell.atlas))
    if (!waits) show(next, changes)
    if (!waits && changes.light !== 'none') light.roughen()
    const baked = baker && (await bakedLight(baker, vertexLit(next)))
    if (own !== newest) {
      if (waits) disposeRoom(next, room)
      return
    }
    light.stopBaking()
    if (baked) light.show(baked, layout)
    else if (waits) light.goPlain()
    if (waits) show(next, changes)
    else if (baked) onChange()
    furnished = true
  }

  /** Nothing was there before: the shell's light comes as soon as it is baked, before the furniture's. */
  async function fadeIn(baker: LightBaker, own: number): Promise<void> {
    const shell = await baker.shell
    if (shell && own === newest) light.fadeIn(shell)
  }

  function place(next: RoomParts): void {
    room = next
    showRoom(object, next, materials)
    object.add(pictures.object)
    setRoomUniforms(uniforms, next.layout, lightRig(next.layout))
  }

  function show(next: RoomParts, changes: SceneChanges): void {
    const before = room
    place(next)
    disposeRoom(before, next)
    if (!furnished || changes.pictures || changesPicture(before, next, changes)) {
      pictures.show(next.layout, models, locale, profile)
    }
    onChange()
  }

  function changesPicture(before: RoomParts, next: RoomParts, { items }: SceneChanges): boolean {
    return [...before.layout.items, ...next.layout.items].some(
      (item) => items.has(item.id) && showsPicture(item, models),
    )
  }

  return {
    object,
    get room() {
      return room
    },
    get models() {
      return models
    },
    update,
    showPictures(nextLocale, nextProfile) {
      locale = nextLocale
      profile = nextProfile
      if (furnished) pictures.show(room.layout, models, locale, profile)
    },
    fade(dt) {
      if (light.fade(dt)) onChange()
    },
    dispose() {
      newest++
      disposeRoom(room, null)
      pictures.dispose()
      light.dispose()
      object.clear()
    },
  }
}

/** Loading code and models are not needed to walk: they come after the first frame. Null when they do not come. */
async function modelsOf(layout: Layout, catalog: Catalog): Promise<Models | null> {
  try {
    const { loadModel } = await loadPatiently(() => import('../furniture/load-models.ts'))
    const kinds = [...new Set(layout.items.map((item) => item.kind))]
    return new Map(
      await Promise.all(kinds.map(async (kind) => [kind, await loadModel(kind, catalog)] as const)),
    )
  } catch (cause) {
    // The room stays usable without furniture, e.g. when the download was lost.
    console.warn('Furniture could not be placed.', cause)
    return null
  }
}
