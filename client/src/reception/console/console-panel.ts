import { hudTexts } from '../../i18n/hud/hud-texts.ts'
import type { LobbyPanel } from '../../plugs/lobby-panel.ts'
import { useUnread } from '../use-conversation.ts'

/** The rep's side of the desk. */
export const consolePanel: LobbyPanel = {
  id: 'console',
  title: (locale) => hudTexts(locale)('console'),
  audience: 'rep',
  button: { icon: 'desk', useCount: useUnread },
  section: { order: 4, skip: (locale) => hudTexts(locale)('list.skip.desk') },
  load: async () => (await import('./rep-console.tsx')).RepConsole,
}
