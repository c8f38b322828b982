import { pgTable, text } from 'drizzle-orm/pg-core'
import { centers } from '../centers/centers-tables.ts'
import { instant } from '../storage/columns.ts'

/** Who is on duty, in one center each, so that a restart changes nothing for those who are. */
export const duties = pgTable('duties', {
  staffId: text('staff_id').primaryKey(),
  centerId: text('center_id')
    .notNull()
    .references(() => centers.id),
  /** A `Status`. */
  status: text('status').notNull(),
  since: instant('since').notNull(),
  /** When a page of the rep was open last; null while one is. */
  awaySince: instant('away_since'),
})
