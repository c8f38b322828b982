import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { FrameParts } from '../frame-loop.ts'
import { loadPatiently } from '../preferences/load-patiently.ts'
import { preferencesStore } from '../preferences/preferences-store.ts'
import type { LobbyCanvas } from './lobby-canvas.tsx'
import type { QualityWatch } from './watch-quality.ts'

/** How many people are drawn with a pose of their own, and how much all may cost. */
const CROWD = { near: 6, triangles: 100_000, tagPixels: 2048 }
const PHONE_CROWD = { near: 3, triangles: 45_000, tagPixels: 1024 }

interface DetailsOf {
  canvas: LobbyCanvas
  phone: boolean
  quality: QualityWatch
  /** The one in force. */
  layout(): Layout
  /** Something is to be seen that was not there before. */
  show(): void
}

/**
 * Puts people and the building's details in place of the rough picture as their code comes; what does not come stays
 * rough. Returns the way to stop.
 */
export function addDetails(
  parts: FrameParts,
  { canvas, phone, quality, layout, show }: DetailsOf,
): () => void {
  let stopped = false

  async function refine(load: () => Promise<() => void>): Promise<void> {
    try {
      const add = await load()
      if (stopped) return
      add()
      show()
    } catch (error) {
      console.warn('a part of the picture could not be loaded', error)
    }
  }

  async function avatars(): Promise<() => void> {
    const [{ Avatars }, { chatTexts }] = await loadPatiently(() =>
      Promise.all([import('../avatars/avatars.ts'), import('../chat/chat-texts.ts')]),
    )
    return () => {
      parts.avatars = new Avatars({
        colours: layout().theme.colours,
        automaticMark: () => chatTexts(preferencesStore.getState().locale)('chat.automatic.mark'),
        ...(phone ? PHONE_CROWD : CROWD),
      })
    }
  }

  async function building(): Promise<() => void> {
    const [{ createBuilding }, { CATALOG }] = await loadPatiently(() =>
      Promise.all([import('./building/building.ts'), import('@foyer/assets/catalog.ts')]),
    )
    return () => {
      const { renderer, scene } = canvas
      const { locale } = preferencesStore.getState()
      const options = { renderer, scene, catalog: CATALOG, locale, tier: quality.tier }
      parts.building = createBuilding(layout(), options)
    }
  }

  void refine(avatars)
  void refine(building)
  return () => {
    stopped = true
  }
}
