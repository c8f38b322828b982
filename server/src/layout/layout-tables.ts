import { customType, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  fromDriver: (buffer) => buffer,
})

/** Published layouts. The one with the highest version is in force; rows are never changed by publishing. */
export const layouts = pgTable('layouts', {
  version: integer('version').primaryKey().generatedAlwaysAsIdentity(),
  /** As it was published; read through `validateLayout`, which brings it to today's shape. */
  document: jsonb('document').notNull(),
  /** The walking surface made of it (`shared/navmesh/navmesh-codec`). */
  navmesh: bytea('navmesh').notNull(),
  /** The member of staff who published it; null for the layout that Foyer comes with. */
  publishedBy: text('published_by'),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
})
