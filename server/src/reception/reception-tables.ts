import { bigint, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import { centers } from '../centers/centers-tables.ts'
import { instant } from '../storage/columns.ts'

const lineNumber = (name: string) => bigint(name, { mode: 'number' })

/** A visitor's question and all that follows. One per visitor and center for now. */
export const conversations = pgTable(
  'conversations',
  {
    id: uuid('id').primaryKey(),
    centerId: text('center_id')
      .notNull()
      .references(() => centers.id),
    visitorId: text('visitor_id').notNull(),
    visitorName: text('visitor_name').notNull(),
    /** The visitor's page language, a `Locale`. */
    locale: text('locale').notNull(),
    /** Mail address or phone number for when nobody is on duty. */
    contact: text('contact'),
    openedAt: instant('opened_at').notNull(),
    /** Since when the visitor waits for an answer; null: a person of the staff wrote after the visitor's last line. */
    waitingSince: instant('waiting_since'),
    /** Number of the last line that the visitor, or any rep, has seen. */
    seenByVisitor: lineNumber('seen_by_visitor').notNull().default(0),
    seenByReps: lineNumber('seen_by_reps').notNull().default(0),
  },
  (table) => [
    unique('conversations_of_visitor').on(table.centerId, table.visitorId),
    index('conversations_waiting').on(table.centerId, table.waitingSince),
  ],
)

export const conversationLines = pgTable(
  'conversation_lines',
  {
    /** The order in which lines were stored. */
    number: lineNumber('number').primaryKey().generatedAlwaysAsIdentity(),
    id: uuid('id').notNull().unique(),
    conversationId: uuid('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    /** 'visitor', 'rep' or 'desk' */
    by: text('by').notNull(),
    /** Person id of the author, '' for the desk. */
    fromId: text('from_id').notNull(),
    name: text('name').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('conversation_lines_conversation').on(table.conversationId, table.number)],
)
