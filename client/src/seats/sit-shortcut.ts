import { hudTexts } from '../i18n/hud/hud-texts.ts'
import type { Shortcut } from '../plugs/shortcut.ts'
import { useReach } from '../reach/reach-context.ts'

export const sitShortcut: Shortcut = {
  label: (locale) => hudTexts(locale)('help.sit'),
  keys: (locale) => hudTexts(locale)('help.sit.keys'),
  codes: ['KeyX'],
  useRun: () => {
    const reach = useReach()
    return () => reach.act('KeyX')
  },
}
