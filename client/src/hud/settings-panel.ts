import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { hudTexts } from './hud-texts.ts'

export const settingsPanel: LobbyPanel = {
  id: 'settings',
  title: (locale) => hudTexts(locale)('settings'),
  audience: 'everybody',
  button: { icon: 'settings' },
  section: { order: 5 },
  load: async () => (await import('./settings-form.tsx')).SettingsForm,
}
