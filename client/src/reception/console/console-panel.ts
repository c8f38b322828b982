import type { LobbyPanel } from '../../plugs/lobby-panel.ts'
import { receptionTexts } from '../reception-texts.ts'
import { useWaiting } from '../use-conversation.ts'
import { consoleTexts } from './console-texts.ts'

/** The rep's side of the desk. */
export const consolePanel: LobbyPanel = {
  id: 'console',
  title: (locale) => receptionTexts(locale)('console'),
  audience: 'rep',
  button: {
    icon: 'desk',
    useCount: useWaiting,
    countLabel: (locale, count) => consoleTexts(locale)('waiting', { count }),
  },
  section: { order: 0, skip: (locale) => receptionTexts(locale)('desk.skip') },
  load: async () => (await import('./rep-console.tsx')).RepConsole,
}
