import type { LobbyPanel } from '../../plugs/lobby-panel.ts'
import { receptionTexts } from '../reception-texts.ts'
import { useUnread } from '../use-conversation.ts'

/** The visitor's conversation with the desk. */
export const deskPanel: LobbyPanel = {
  id: 'desk',
  title: (locale) => receptionTexts(locale)('ask'),
  audience: 'visitor',
  button: { icon: 'desk', labelled: true, useCount: useUnread },
  section: { order: 0, skip: (locale) => receptionTexts(locale)('desk.skip') },
  load: async () => (await import('./visitor-desk.tsx')).VisitorDesk,
}
