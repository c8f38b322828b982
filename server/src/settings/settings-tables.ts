import type { LocalisedText } from '@foyer/shared/i18n/locale.ts'
import { sql } from 'drizzle-orm'
import { boolean, check, jsonb, pgTable } from 'drizzle-orm/pg-core'

/** What the company set for the whole installation: exactly one row. */
export const settings = pgTable(
  'settings',
  {
    only: boolean('only').primaryKey().default(true),
    hours: jsonb('hours').$type<LocalisedText>().notNull(),
  },
  (table) => [check('settings_one_row', sql`${table.only}`)],
)
