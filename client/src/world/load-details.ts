import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { ThemeColours } from '@foyer/shared/theme/theme-contract.ts'
import type { Avatars } from '../avatars/avatars.ts'
import { loadPart } from '../settings/load-part.ts'
import { settingsStore } from '../settings/settings-store.ts'
import type { Building, BuildingOptions } from './building/building.ts'

/** How many people are drawn with a pose of their own, and how much all may cost. */
const CROWD = { near: 6, triangles: 100_000, tagPixels: 2048 }
const PHONE_CROWD = { near: 3, triangles: 45_000, tagPixels: 1024 }

/** What draws people. Rejects when its code does not come. */
export async function loadAvatars(phone: boolean): Promise<(colours: ThemeColours) => Avatars> {
  const [{ Avatars }, { lobbyTexts }] = await loadPart(() =>
    Promise.all([import('../avatars/avatars.ts'), import('../i18n/lobby/lobby-texts.ts')]),
  )
  return (colours) =>
    new Avatars({
      colours,
      automaticMark: () => lobbyTexts(settingsStore.getState().locale)('automatic'),
      ...(phone ? PHONE_CROWD : CROWD),
    })
}

/** What draws the building. Rejects when its code does not come. */
export async function loadBuilding(): Promise<
  (layout: Layout, options: Omit<BuildingOptions, 'catalog'>) => Building
> {
  const [{ createBuilding }, { CATALOG }] = await Promise.all([
    import('./building/building.ts'),
    import('@foyer/assets/catalog.ts'),
  ])
  return (layout, options) => createBuilding(layout, { ...options, catalog: CATALOG })
}
