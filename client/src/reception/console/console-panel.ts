import type { LobbyPanel } from '../../plugs/lobby-panel.ts'
import { receptionTexts } from '../reception-texts.ts'
import { useUnread } from '../use-conversation.ts'

/** The rep's side of the desk. */
export const consolePanel: LobbyPanel = {
  id: 'console',
  title: (locale) => receptionTexts(locale)('console'),
  audience: 'rep',
  button: { icon: 'desk', useCount: useUnread },
  section: { order: 4, skip: (locale) => receptionTexts(locale)('desk.skip') },
  load: async () => (await import('./rep-console.tsx')).RepConsole,
}
