import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { Group } from 'three'
import type { Models } from '../furniture/furniture-model.ts'
import { createRoomPictures, showsPicture } from '../furniture/room-pictures.ts'
import type { CoveLight } from '../lighting/bake-light.ts'
import { type LightBaker, startLightBaker } from '../lighting/light-baker.ts'
import type { LightProbes } from '../lighting/light-probes.ts'
import { lightRig } from '../lighting/light-rig.ts'
import { fitsAtlas } from '../lighting/light-surfaces.ts'
import type { StageUniforms } from '../materials/stage-material.ts'
import type { QualityProfile } from '../quality/quality.ts'
import { type BakedLight, bakedLight, createShellLight, showVertexLight } from './room-light.ts'
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
import { type LightChange, type SceneChanges, sceneChanges } from './scene-changes.ts'

/** Seconds over which baked light replaces the plain one. */
const FADE = 0.9

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

/** What the light that is shown was baked for, and what of it another bake may use. */
interface Lit {
  layout: Layout
  coves: CoveLight
  probes: LightProbes
}

/** The shell of `initial` is there at once, plainly lit; `update` brings its furniture and light. */
export function createRoomScene(initial: Layout, options: RoomSceneOptions): RoomScene {
  const { catalog, materials, uniforms, bakes, onChange } = options
  const object = new Group()
  object.name = 'room'
  const pictures = createRoomPictures(catalog)
  const shellLight = createShellLight(uniforms)
  let { locale, profile } = options
  let room = emptyRoom(initial, options)
  let models: Models = new Map()
  let lit: Lit | null = null
  /** Something is lit by the air alone since. */
  let roughly = false
  let furnished = false
  let fading = false
  let baker: LightBaker | null = null
  /** Counts the documents: only the newest is ever shown. */
  let newest = 0
  place(room)

  async function update(layout: Layout): Promise<void> {
    const own = ++newest
    baker?.stop()
    const owed = owedLight(layout)
    const ownBaker = bakes && owed !== 'none' ? startBaker(layout, owed) : null
    baker = ownBaker
    if (!furnished && ownBaker) void fadeIn(ownBaker, own)
    const loaded = await modelsOf(layout, catalog)
    if (own !== newest) return
    models = loaded ?? models

    const before = room
    const changes = sceneChanges(before.layout, layout)
    const probes = lit?.probes ?? null
    const next = nextRoom(before, layout, changes, options, { models, probes })
    // What the old light does not fit is shown with its own: until then the old room stays.
    const waits =
      ownBaker !== null && (owed === 'mood' || !fitsAtlas(before.shell.atlas, next.shell.atlas))
    if (!waits) {
      show(next, changes)
      roughly ||= changes.light !== 'none'
    }
    const baked = ownBaker && (await bakedLight(ownBaker, vertexLit(next)))
    ownBaker?.stop()
    if (own !== newest) {
      if (waits) disposeRoom(next, room)
      return
    }
    if (waits) show(next, changes)
    if (baked) light(baked, layout)
    else if (waits) uniforms.bakedShare.value = 0
    furnished = true
  }

  /** What of the light has to be baked for a document. */
  function owedLight(layout: Layout): LightChange {
    if (!lit) return 'mood'
    const { light: change } = sceneChanges(lit.layout, layout)
    return change === 'none' && roughly ? 'furniture' : change
  }

  function startBaker(layout: Layout, owed: LightChange): LightBaker {
    return startLightBaker(
      layout,
      obstaclesOf(layout, catalog),
      (owed === 'furniture' && lit?.coves) || null,
    )
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

  function light({ shell, probes, vertices }: BakedLight, layout: Layout): void {
    shellLight.show(shell)
    showVertexLight(vertices)
    lit = { layout, coves: shell.coves, probes }
    roughly = false
    // The first light fades in, see below; a later one takes the place of another.
    if (furnished) {
      fading = false
      uniforms.bakedShare.value = 1
    }
    onChange()
  }

  /** Nothing was there before: the shell's light comes as soon as it is baked, before the furniture's. */
  async function fadeIn(from: LightBaker, own: number): Promise<void> {
    const baked = await from.shell
    if (!baked || own !== newest) return
    shellLight.show(baked)
    fading = true
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
      if (!fading) return
      const { bakedShare } = uniforms
      bakedShare.value = Math.min(1, bakedShare.value + dt / FADE)
      if (bakedShare.value < 1) return
      fading = false
      onChange()
    },
    dispose() {
      newest++
      baker?.stop()
      disposeRoom(room, null)
      pictures.dispose()
      shellLight.dispose()
      object.clear()
    },
  }
}

/** Loading code and models are not needed to walk: they come after the first frame. Null when they do not come. */
async function modelsOf(layout: Layout, catalog: Catalog): Promise<Models | null> {
  try {
    const { loadModel } = await import('../furniture/load-models.ts')
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
