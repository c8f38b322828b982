import { pgTable, text } from 'drizzle-orm/pg-core'
import { centers } from '../centers/centers-tables.ts'
import { staff } from '../identity/identity-tables.ts'
import { instant } from '../storage/columns.ts'

/** Calendar addresses: of a member of staff, or of a center. */
export const feeds = pgTable('feeds', {
  /**
   * The secret part of the address, as it is: what it opens lies in this same database, and people copy their
   * address again for another device.
   */
  secret: text('secret').primaryKey(),
  staffId: text('staff_id')
    .unique()
    .references(() => staff.id, { onDelete: 'cascade' }),
  centerId: text('center_id')
    .unique()
    .references(() => centers.id),
  madeAt: instant('made_at').notNull(),
})
