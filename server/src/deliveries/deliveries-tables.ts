import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../storage/columns.ts'

/** What is to be sent and was sent: one row for each mail and each browser's push message. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Says what it is about and whom it is for: the same is never stored twice. */
    key: text('key').notNull().unique(),
    /** The way: 'mail' or 'push'. */
    channel: text('channel').notNull(),
    /** Whom it is for: a `Recipient`, and which. */
    recipientKind: text('recipient_kind').notNull(),
    recipientId: text('recipient_id').notNull(),
    /** Where, of a recipient with several addresses: of a push message the browser's id. Null: found when it is sent. */
    address: text('address'),
    /** What is told. The text is made of it when it is sent. */
    payload: jsonb('payload').notNull(),
    /** 'waiting', 'sending' (handed over right now), 'sent', 'failed' or 'dropped' (had become pointless). */
    state: text('state').notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    /** From when on it is pointless; null: never. */
    expiresAt: instant('expires_at'),
    /** When it was last handed over. */
    claimedAt: instant('claimed_at'),
    /** When it was sent or given up. */
    endedAt: instant('ended_at'),
    /** What the other end said last, or why it was given up. */
    error: text('error'),
  },
  (table) => [
    index('deliveries_state').on(table.state, table.nextAttemptAt),
    index('deliveries_ended').on(table.endedAt),
  ],
)
