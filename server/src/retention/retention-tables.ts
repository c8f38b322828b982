import type { Retention } from '@foyer/shared/retention/retention-contract.ts'
import { sql } from 'drizzle-orm'
import { boolean, check, integer, jsonb, pgTable } from 'drizzle-orm/pg-core'

/** How long things are kept, as the owner set it: one row at most. It is about nobody, and stays with the installation. */
export const retention = pgTable(
  'retention',
  {
    only: boolean('only').primaryKey().default(true),
    /** Goes up with each change. */
    version: integer('version').notNull(),
    /** Days; read through `RetentionSchema`. */
    days: jsonb('days').$type<Omit<Retention, 'version'>>().notNull(),
  },
  (table) => [check('retention_one_row', sql`${table.only}`)],
)
