import { createRequiredContext } from '../ui/required-context.ts'
import type { LobbyPanel } from './lobby-panel.ts'
import type { Shortcut } from './shortcut.ts'

/** A shortcut in the list of all: one that does nothing of its own opens a panel. */
export type ListedShortcut = Shortcut & { opens?: LobbyPanel }

/** Every shortcut of the lobby: `hud/shortcuts.ts` lists them. */
export const [ShortcutsContext, useShortcuts] =
  createRequiredContext<readonly ListedShortcut[]>('shortcuts')
