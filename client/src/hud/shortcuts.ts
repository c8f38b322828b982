import type { Shortcut } from '../plugs/shortcut.ts'
import type { ListedShortcut } from '../plugs/shortcuts-context.ts'
import { reachShortcut } from '../reach/reach-shortcut.ts'
import { sitShortcut } from '../seats/sit-shortcut.ts'
import { hudTexts } from './hud-texts.ts'
import { PANELS } from './panels.ts'

/** What `input/` obeys. */
const walk: Shortcut = {
  label: (locale) => hudTexts(locale)('help.walk'),
  keys: (locale) => hudTexts(locale)('help.walk.keys'),
}
const click: Shortcut = {
  label: (locale) => hudTexts(locale)('help.click'),
  keys: (locale) => hudTexts(locale)('help.click.keys'),
}
const look: Shortcut = {
  label: (locale) => hudTexts(locale)('help.look'),
  keys: (locale) => hudTexts(locale)('help.look.keys'),
}
/** Each panel obeys it itself. */
const close: Shortcut = {
  label: (locale) => hudTexts(locale)('help.close'),
  keys: (locale) => hudTexts(locale)('help.close.keys'),
}

/** Every shortcut of the lobby, in the order of the help. */
export const SHORTCUTS: readonly ListedShortcut[] = [
  walk,
  click,
  look,
  sitShortcut,
  reachShortcut,
  ...PANELS.flatMap((panel) => (panel.keys ? [{ ...panel.keys, opens: panel }] : [])),
  close,
]
