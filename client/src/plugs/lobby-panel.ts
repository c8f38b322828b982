import type { Locale } from '@foyer/shared/i18n/locale.ts'
import type { ComponentType } from 'react'
import type { Wording } from '../i18n/wording.ts'
import type { IconName } from '../ui/icon.tsx'
import type { Shortcut } from './shortcut.ts'

/**
 * A panel of the lobby as one value, from which come its button and its badge, the open panel, its section in the page
 * without 3D, the way to skip to it, its keys and their help. `hud/panels.ts` lists them.
 */
export interface LobbyPanel {
  id: string
  title: Wording
  /** Over the content, where it says more than the title. */
  heading?: Wording
  /** Who has it. Visitors are all who are no reps, also before the lobby knows who one is. */
  audience: 'everybody' | 'visitor' | 'rep'
  /** Opens it over the 3D view; without a button it is part of the page without 3D alone. */
  button?: {
    icon: IconName
    /** The one thing to do: its name stands beside the icon. */
    labelled?: boolean
    /** A hook: how much in it is unread. */
    useCount?(): number
    /** What the count counts, where it is not what is unread. */
    countLabel?(locale: Locale, count: number): string
  }
  /** Where it stands in the page without 3D: at its place in the order, or at the end of another panel's section. */
  section: { order: number; skip?: Wording } | { within: string }
  keys?: Shortcut
  /** Stands beside everything else where there is room, instead of having a button. */
  docks?: boolean
  /** Its field takes the focus when it opens, where there is a keyboard. */
  opensInField?: boolean
  /** Fetches its code. Rejects when that does not come; may be tried again. */
  load(): Promise<ComponentType>
}

/** Those of the panels that somebody has; undefined before the lobby knows who one is. */
export function panelsFor(
  panels: readonly LobbyPanel[],
  kind: 'visitor' | 'rep' | undefined,
): LobbyPanel[] {
  const own = kind ?? 'visitor'
  return panels.filter(({ audience }) => audience === 'everybody' || audience === own)
}
