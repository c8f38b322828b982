import { useStore } from 'zustand'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { useChat } from './chat-context.ts'

export const chatPanel: LobbyPanel = {
  id: 'chat',
  title: (locale) => hudTexts(locale)('chat'),
  audience: 'everybody',
  button: { icon: 'chat', useCount: () => useStore(useChat(), (state) => state.unread) },
  section: { order: 3, skip: (locale) => hudTexts(locale)('list.skip.chat') },
  keys: {
    label: (locale) => hudTexts(locale)('help.chat'),
    keys: (locale) => hudTexts(locale)('help.chat.keys'),
    codes: ['Enter', 'NumpadEnter', 'KeyT'],
  },
  docks: true,
  opensInField: true,
  load: async () => (await import('./chat-box.tsx')).ChatBox,
}
