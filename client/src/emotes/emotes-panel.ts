import { EMOTES } from '@foyer/shared/emotes/emotes.ts'
import { useConnection } from '../net/connection-context.ts'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { notifyRefusal } from '../ui/toast-store.ts'
import { emotesTexts } from './emotes-texts.ts'

/** The keys 1 to 8, beside the letters or apart from them. */
const codes = EMOTES.flatMap((_, index) => [`Digit${index + 1}`, `Numpad${index + 1}`])

export const emotesPanel: LobbyPanel = {
  id: 'emotes',
  title: (locale) => emotesTexts(locale)('emotes'),
  audience: 'everybody',
  button: { icon: 'emotes' },
  section: { within: 'chat' },
  keys: {
    label: (locale) => emotesTexts(locale)('emotes.help'),
    keys: (locale) => emotesTexts(locale)('emotes.help.keys'),
    codes,
    useRun: () => {
      const connection = useConnection()
      return (code) => {
        const emote = EMOTES[Number(code.at(-1)) - 1]
        if (emote) void connection.request('emote', { emote }).then(notifyRefusal)
      }
    },
  },
  load: async () => (await import('./emote-buttons.tsx')).EmoteButtons,
}
