import { bigint, boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { centers } from '../centers/centers-tables.ts'
import { instant } from '../storage/columns.ts'

/** Lines of the whole lobby of a center. What is said nearby is not kept. How long: `retention/lives.ts`. */
export const chatLines = pgTable(
  'chat_lines',
  {
    /** The order in which lines were stored. */
    number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    id: uuid('id').notNull().unique(),
    centerId: text('center_id')
      .notNull()
      .references(() => centers.id),
    /** Who the author is in every visit: a guest id, or a staff id. */
    fromId: text('from_id').notNull(),
    /** What everybody is shown of the author: a staff id, or of a visitor the id of that visit. */
    shownId: text('shown_id').notNull(),
    name: text('name').notNull(),
    rep: boolean('rep').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('chat_lines_center').on(table.centerId, table.number)],
)
