import { useStore } from 'zustand'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { useChat } from './chat-context.ts'
import { chatTexts } from './chat-texts.ts'

export const chatPanel: LobbyPanel = {
  id: 'chat',
  title: (locale) => chatTexts(locale)('chat'),
  audience: 'everybody',
  button: { icon: 'chat', useCount: () => useStore(useChat(), (state) => state.unread) },
  section: { order: 3, skip: (locale) => chatTexts(locale)('chat.skip') },
  keys: {
    label: (locale) => chatTexts(locale)('chat.help'),
    keys: (locale) => chatTexts(locale)('chat.help.keys'),
    codes: ['Enter', 'NumpadEnter', 'KeyT'],
  },
  docks: true,
  opensInField: true,
  load: async () => (await import('./chat-box.tsx')).ChatBox,
}
