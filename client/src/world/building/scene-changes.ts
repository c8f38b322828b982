import { type Change, diffLayout } from '@foyer/shared/layout/diff-layout.ts'
import type { Item, Layout } from '@foyer/shared/layout/layout-contract.ts'

/**
 * What has to be baked again. `furniture`: the coves' own light stays. `shell`: all of it, and the old light may be
 * shown meanwhile. `mood`: all of it, and nothing of the old light fits.
 */
export type LightChange = 'none' | 'furniture' | 'shell' | 'mood'

/** Which parts of the scene a change of the document touches. */
export interface SceneChanges {
  /** Floor, walls, windows, coves and arches. */
  shell: boolean
  outdoors: boolean
  lamps: boolean
  /** All furniture has other finishes. */
  finishes: boolean
  /** All pictures and signs say or look something else. */
  pictures: boolean
  /** Items that are new, gone or different, by id. */
  items: ReadonlySet<string>
  /** Those of them that stand differently: their light is another one. */
  moved: ReadonlySet<string>
  light: LightChange
}

/** @param before null: nothing is there yet */
export function sceneChanges(before: Layout | null, after: Layout): SceneChanges {
  if (!before) return { ...EVERYTHING, items: new Set(after.items.map(({ id }) => id)) }
  const { items, zones, walls, floor, ceiling, light, theme } = diffLayout(before, after)
  const isPortal = ({ before: old, after: now }: Change<{ kind: string }>) =>
    old?.kind === 'portal' || now?.kind === 'portal'
  const portals = [...zones.values()].some(isPortal)
  const moved = new Set([...items].filter(([, change]) => isMoved(change)).map(([id]) => id))
  const mood = theme.has('mood') || theme.has('materials') || light.size > 0
  const structure = floor.size + ceiling.size + walls.size > 0
  return {
    shell: structure || portals || mood || theme.has('colours'),
    outdoors: mood,
    lamps: mood,
    finishes: theme.has('materials') || theme.has('colours'),
    pictures: theme.size > 0,
    items: new Set(items.keys()),
    moved,
    light: mood ? 'mood' : structure ? 'shell' : portals || moved.size > 0 ? 'furniture' : 'none',
  }
}

const EVERYTHING: SceneChanges = {
  shell: true,
  outdoors: true,
  lamps: true,
  finishes: true,
  pictures: true,
  items: new Set(),
  moved: new Set(),
  light: 'mood',
}

function isMoved({ before, after }: Change<Item>): boolean {
  if (!before || !after) return true
  return (
    before.kind !== after.kind ||
    before.at[0] !== after.at[0] ||
    before.at[1] !== after.at[1] ||
    before.lift !== after.lift ||
    before.turn !== after.turn ||
    before.scale !== after.scale
  )
}
