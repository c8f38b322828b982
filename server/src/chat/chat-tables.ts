import { bigint, boolean, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Lines of the whole lobby. What is said nearby is not kept. */
export const chatLines = pgTable('chat_lines', {
  /** The order in which lines were stored. */
  number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  id: uuid('id').notNull().unique(),
  /** Person id of the author: a visitor's or a member of staff's. */
  fromId: text('from_id').notNull(),
  name: text('name').notNull(),
  rep: boolean('rep').notNull(),
  text: text('text').notNull(),
  at: timestamp('at', { withTimezone: true }).notNull(),
})
