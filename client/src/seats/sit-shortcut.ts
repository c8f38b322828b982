import type { Shortcut } from '../plugs/shortcut.ts'
import { useReach } from '../reach/reach-context.ts'
import { seatTexts } from './seat-texts.ts'

export const sitShortcut: Shortcut = {
  label: (locale) => seatTexts(locale)('sit.help'),
  keys: (locale) => seatTexts(locale)('sit.help.keys'),
  codes: ['KeyX'],
  useRun: () => {
    const reach = useReach()
    return () => reach.act('KeyX')
  },
}
