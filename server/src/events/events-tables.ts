import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instant } from '../storage/columns.ts'

/**
 * What happened, written in the transaction of the change itself. Only ever added to, and kept for `EVENTS_KEPT` days
 * and until every follower has read it. Of persons it holds ids and nothing else, so that an export names the events
 * with somebody's id and an erasure leaves ids that say nothing.
 */
export const events = pgTable(
  'events',
  {
    /** In the order in which they can be read: see `insertEvent`. */
    number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    /** An `EventKind`. */
    kind: text('kind').notNull(),
    centerId: text('center_id'),
    /** Id of what it is about. */
    subject: text('subject').notNull(),
    /** Staff id; null: Foyer itself. */
    actor: text('actor'),
    body: jsonb('body').notNull(),
    /** Of what may be noticed more than once: the same is recorded once. */
    key: text('key').unique(),
  },
  (table) => [index('events_at').on(table.at)],
)

/** How far each follower has read. */
export const eventCursors = pgTable('event_cursors', {
  follower: text('follower').primaryKey(),
  /** Of the last event that it has handled or set aside. */
  number: bigint('number', { mode: 'number' }).notNull(),
})

/** Events that a follower could not handle however often it tried, so that the others could go on. */
export const eventsSetAside = pgTable(
  'events_set_aside',
  {
    follower: text('follower').notNull(),
    number: bigint('number', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    error: text('error').notNull(),
  },
  (table) => [primaryKey({ columns: [table.follower, table.number] })],
)
