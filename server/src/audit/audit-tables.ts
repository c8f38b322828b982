import { bigint, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from '../storage/columns.ts'

/**
 * What staff changed, written in the transaction of the change. A trigger refuses to change a row. It is kept for
 * `AUDIT_DAYS` whatever becomes of whom it names: who asks gets a copy of what names them, and an erasure leaves it.
 */
export const audit = pgTable(
  'audit',
  {
    number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull().defaultNow(),
    /** Staff id. */
    actor: text('actor').notNull(),
    /** An `AuditAction`. */
    action: text('action').notNull(),
    /** Staff id or center; null: the company, or a visitor, who is not named. */
    subject: text('subject'),
    /** What was changed, as it was and as it is. */
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
  },
  (table) => [index('audit_at').on(table.at)],
)
