import { OFFER_REACH } from '@foyer/shared/seats/seats.ts'
import { hudTexts } from '../i18n/hud/hud-texts.ts'
import type { Shortcut } from '../plugs/shortcut.ts'
import { useSeat } from './use-seat.ts'

export const sitShortcut: Shortcut = {
  label: (locale) => hudTexts(locale)('help.sit'),
  keys: (locale) => hudTexts(locale)('help.sit.keys'),
  codes: ['KeyX'],
  useRun: () => useSeat(OFFER_REACH).sitOrGetUp,
}
