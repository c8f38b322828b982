import type { Wording } from '../i18n/wording.ts'

/** What keys do while one walks, as the help shows it and the page obeys it. */
export interface Shortcut {
  /** What it does. */
  label: Wording
  /** Which keys, in words. */
  keys: Wording
  /** Where the keys are on a keyboard, as `KeyboardEvent.code`. None: the help tells of what another part obeys. */
  codes?: readonly string[]
  /** A hook: what a press of one of the keys does. A panel's keys open the panel where it is left out. */
  useRun?(): (code: string) => void
}
