import type { LocalisedText } from '@foyer/shared/i18n/locale.ts'
import type { Company } from '@foyer/shared/settings/settings-contract.ts'
import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable } from 'drizzle-orm/pg-core'

/** What the company set for the whole installation: exactly one row. */
export const settings = pgTable(
  'settings',
  {
    only: boolean('only').primaryKey().default(true),
    /** Goes up with each change. */
    version: integer('version').notNull().default(0),
    hours: jsonb('hours').$type<LocalisedText>().notNull(),
    company: jsonb('company')
      .$type<Company>()
      .notNull()
      .default({ phone: '', privacy: '', imprint: '' }),
  },
  (table) => [check('settings_one_row', sql`${table.only}`)],
)
