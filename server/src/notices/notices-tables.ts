import type { Notice, Reminders } from '@foyer/shared/notices/notices-contract.ts'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { staff } from '../identity/identity-tables.ts'
import { instant } from '../storage/columns.ts'

const staffId = () => text('staff_id').references(() => staff.id, { onDelete: 'cascade' })

/** What a member of staff chose; without a row the defaults hold. */
export const noticeChoices = pgTable('notice_choices', {
  staffId: staffId().primaryKey(),
  reminders: jsonb('reminders').$type<Reminders>().notNull(),
  savedAt: instant('saved_at').notNull(),
})

/** Browsers that are told by web push. */
export const noticeBrowsers = pgTable(
  'notice_browsers',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    staffId: staffId().notNull(),
    /** Where the browser's push service takes messages for it; a browser has one. */
    endpoint: text('endpoint').notNull().unique(),
    /** The browser's public key and secret, base64url. */
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    /** The browser's own description of itself. */
    browser: text('browser').notNull(),
    since: instant('since').notNull(),
  },
  (table) => [index('notice_browsers_staff').on(table.staffId)],
)

/** What is to be sent and was sent: one row for each mail and each browser's push message. */
export const notices = pgTable(
  'notices',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Says what it is about: the same is never stored twice. */
    key: text('key').notNull().unique(),
    staffId: staffId().notNull(),
    /** A `Channel`. */
    channel: text('channel').notNull(),
    /** Of a push message. */
    browserId: uuid('browser_id').references(() => noticeBrowsers.id, { onDelete: 'cascade' }),
    notice: jsonb('notice').$type<Notice>().notNull(),
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
    index('notices_state').on(table.state, table.nextAttemptAt),
    index('notices_ended').on(table.endedAt),
  ],
)
