import { bigint, boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { centers } from '../centers/centers-tables.ts'
import { instant } from '../storage/columns.ts'

/** Lines of the whole lobby of a center. What is said nearby is not kept. */
export const chatLines = pgTable(
  'chat_lines',
  {
    /** The order in which lines were stored. */
    number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    id: uuid('id').notNull().unique(),
    centerId: text('center_id')
      .notNull()
      .references(() => centers.id),
    /** Person id of the author: a visitor's or a member of staff's. */
    fromId: text('from_id').notNull(),
    name: text('name').notNull(),
    rep: boolean('rep').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('chat_lines_center').on(table.centerId, table.number)],
)
