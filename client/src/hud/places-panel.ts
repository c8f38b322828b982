import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { hudTexts } from './hud-texts.ts'

/** Where one is and where one can go: over the 3D view the floor itself says it. */
export const placesPanel: LobbyPanel = {
  id: 'places',
  title: (locale) => hudTexts(locale)('list.places'),
  audience: 'everybody',
  section: { order: 2, skip: (locale) => hudTexts(locale)('list.skip.places') },
  load: async () => (await import('./places.tsx')).Places,
}
