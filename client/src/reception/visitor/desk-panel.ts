import { hudTexts } from '../../i18n/hud/hud-texts.ts'
import type { LobbyPanel } from '../../plugs/lobby-panel.ts'
import { useUnread } from '../use-conversation.ts'

/** The visitor's conversation with the desk. */
export const deskPanel: LobbyPanel = {
  id: 'desk',
  title: (locale) => hudTexts(locale)('ask'),
  audience: 'visitor',
  button: { icon: 'desk', labelled: true, useCount: useUnread },
  section: { order: 0, skip: (locale) => hudTexts(locale)('list.skip.desk') },
  load: async () => (await import('./visitor-desk.tsx')).VisitorDesk,
}
