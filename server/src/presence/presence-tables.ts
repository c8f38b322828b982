import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })

/** Who is on duty, so that a restart changes nothing for those who are. */
export const duties = pgTable('duties', {
  staffId: text('staff_id').primaryKey(),
  /** A `Status`. */
  status: text('status').notNull(),
  since: instant('since').notNull(),
  /** When a page of the rep was open last; null while one is. */
  awaySince: instant('away_since'),
})
