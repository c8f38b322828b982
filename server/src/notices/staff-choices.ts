import { chooseLocale } from '@foyer/shared/i18n/locale.ts'
import { DEFAULT_REMINDERS, type Reminders } from '@foyer/shared/notices/notices-contract.ts'
import type { Database } from '../storage/database.ts'
import { findReading, readChoices, type StoredChoice } from './choices-queries.ts'
import type { Reader } from './render-notice.ts'

/** What somebody has chosen, or begins with: the first language that they speak, the zone of their work. */
export function choiceOf(
  stored: StoredChoice | undefined,
  defaults: { languages: readonly string[]; zone: string },
): Reminders {
  if (stored !== undefined) return stored.reminders
  return { ...DEFAULT_REMINDERS, zone: defaults.zone, locale: chooseLocale(defaults.languages) }
}

/** How somebody reads what is sent to them: by their choice, else in the first language that they speak, as their browser. */
export async function readReader(
  database: Database,
  { id, languages }: { id: string; languages: readonly string[] },
): Promise<Reader> {
  const stored = (await readChoices(database, [id])).get(id)
  if (stored !== undefined) return stored.reminders
  const { locale, ...usual } = choiceOf(stored, { languages, zone: 'UTC' })
  const reading = await findReading(database, id)
  if (reading === null) return { ...usual, locale, zone: null }
  // A region belongs to a language: days are not written in another one than the words around them.
  const fits = reading.region !== null && new Intl.Locale(reading.region).language === locale
  return { ...reading, locale, region: fits ? reading.region : null }
}
