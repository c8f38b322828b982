import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { instant } from '../storage/columns.ts'

/** The company's business centers. None is ever removed: conversations and plans name it. */
export const centers = pgTable('centers', {
  /** Part of addresses, never changes. */
  id: text('id').primaryKey(),
  /** The center as it was set; read through `CenterSchema`. */
  document: jsonb('document').notNull(),
  createdAt: instant('created_at').notNull(),
})
