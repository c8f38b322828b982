import { hudTexts } from '../../i18n/hud/hud-texts.ts'
import type { LobbyPanel } from '../../plugs/lobby-panel.ts'
import { useWaiting } from '../use-conversation.ts'
import { consoleTexts } from './console-texts.ts'

/** The rep's side of the desk. */
export const consolePanel: LobbyPanel = {
  id: 'console',
  title: (locale) => hudTexts(locale)('console'),
  audience: 'rep',
  button: {
    icon: 'desk',
    useCount: useWaiting,
    countLabel: (locale, count) => consoleTexts(locale)('waiting', { count }),
  },
  section: { order: 4, skip: (locale) => hudTexts(locale)('list.skip.desk') },
  load: async () => (await import('./rep-console.tsx')).RepConsole,
}
