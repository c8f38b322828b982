import type { Shortcut } from '../plugs/shortcut.ts'
import { useReach } from './reach-context.ts'
import { reachTexts } from './reach-texts.ts'

export const reachShortcut: Shortcut = {
  label: (locale) => reachTexts(locale)('reach.help'),
  keys: (locale) => reachTexts(locale)('reach.help.keys'),
  codes: ['KeyF'],
  useRun: () => {
    const reach = useReach()
    return () => reach.act('KeyF')
  },
}
