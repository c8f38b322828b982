import type { ReadingBody, Reminders } from '@foyer/shared/notices/notices-contract.ts'
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { staff } from '../identity/identity-tables.ts'
import { instant } from '../storage/columns.ts'

const staffId = () => text('staff_id').references(() => staff.id, { onDelete: 'cascade' })

/** What a member of staff chose; without a row the defaults hold. */
export const noticeChoices = pgTable('notice_choices', {
  staffId: staffId().primaryKey(),
  reminders: jsonb('reminders').$type<Reminders>().notNull(),
  savedAt: instant('saved_at').notNull(),
})

/**
 * How the browser of a member of staff showed times at their last visit, by which they are told of them until they choose.
 * A row is part of the account: it goes with it, and is replaced by the next visit.
 */
export const noticeReadings = pgTable('notice_readings', {
  staffId: staffId().primaryKey(),
  zone: text('zone').notNull(),
  /** A language with its region, `en-GB`. */
  region: text('region'),
  clock: text('clock').$type<ReadingBody['clock']>().notNull(),
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
