import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import { DEFAULT_REMINDERS, type Reminders } from '@foyer/shared/notices/notices-contract.ts'
import type { StoredChoice } from './choices-queries.ts'
import type { Reader } from './render-notice.ts'

/** What somebody has chosen, or begins with: the first language that they speak, the zone of their work. */
export function choiceOf(
  stored: StoredChoice | undefined,
  defaults: { languages: readonly string[]; zone: string },
): Reminders {
  if (stored !== undefined) return stored.reminders
  return { ...DEFAULT_REMINDERS, zone: defaults.zone, locale: chooseLocale(defaults.languages) }
}

/** How somebody reads what is sent to them: by their choice, else in the first language that they speak. */
export function readerOf(stored: StoredChoice | undefined, languages: readonly string[]): Reader {
  const { locale, region, clock } = choiceOf(stored, { languages, zone: 'UTC' })
  return { locale, region, clock, zone: stored?.reminders.zone ?? null }
}
