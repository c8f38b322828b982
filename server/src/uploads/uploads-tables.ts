import { pgTable, text } from 'drizzle-orm/pg-core'
import { bytea } from '../storage/bytea.ts'
import { instant } from '../storage/columns.ts'

/** Uploaded images as they are served, each content once; of a row only the time of its last upload changes. */
export const uploads = pgTable('uploads', {
  /** Names the content in its address: the first 32 hexadecimal digits of its SHA-256. */
  hash: text('hash').primaryKey(),
  type: text('type', { enum: ['image/svg+xml', 'image/png'] }).notNull(),
  bytes: bytea('bytes').notNull(),
  uploadedBy: text('uploaded_by').notNull(),
  uploadedAt: instant('uploaded_at').notNull(),
})
