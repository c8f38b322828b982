import { useStore } from 'zustand'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { useHandsStore } from './hands-context.ts'
import { handsTexts } from './hands-texts.ts'
import { useOwnHand } from './use-own-hand.ts'

export const handsPanel: LobbyPanel = {
  id: 'hands',
  title: (locale) => handsTexts(locale)('hands'),
  audience: 'everybody',
  button: {
    icon: 'hand',
    useCount: () => useStore(useHandsStore(), ({ hands }) => hands.length),
    countLabel: (locale, count) => handsTexts(locale)('hands.count', { count }),
  },
  section: { order: 2.5, skip: (locale) => handsTexts(locale)('hands.skip') },
  keys: {
    label: (locale) => handsTexts(locale)('hands.help'),
    keys: (locale) => handsTexts(locale)('hands.help.keys'),
    codes: ['KeyH'],
    useRun: () => useOwnHand().toggle,
  },
  load: async () => (await import('./hands-list.tsx')).HandsList,
}
