import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import { DEFAULT_REMINDERS, type Reminders } from '@foyer/shared/notices/notices-contract.ts'
import type { StoredChoice } from './choices-queries.ts'

/** What somebody has chosen, or begins with: the first language that they speak, the zone of their work. */
export function choiceOf(
  stored: StoredChoice | undefined,
  defaults: { languages: readonly string[]; zone: string },
): Reminders {
  if (stored !== undefined) return stored.reminders
  return { ...DEFAULT_REMINDERS, zone: defaults.zone, locale: chooseLocale(defaults.languages) }
}
