import type { Opened, Pattern } from '@foyer/shared/rotations/rotations-contract.ts'
import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { localDate } from '../storage/columns.ts'

/** The rotation of a center, for as long as it is not ended. */
export const rotations = pgTable('rotations', {
  centerId: text('center_id').primaryKey(),
  version: integer('version').notNull(),
  patterns: jsonb('patterns').$type<Pattern[]>().notNull(),
  until: localDate('until'),
  ahead: integer('ahead').notNull(),
  publishAhead: integer('publish_ahead'),
  paused: boolean('paused').notNull(),
})

/** Weeks of which a rotation has made the draft; kept as long as the week is. */
export const rotationWeeks = pgTable(
  'rotation_weeks',
  {
    centerId: text('center_id').notNull(),
    monday: localDate('monday').notNull(),
    /** The draft's as it was left: another one says that somebody else has changed it since. */
    version: integer('version').notNull(),
    /** Its place in the pattern and how many weeks that had; null: it was emptied, because nothing is due any more. */
    position: integer('position'),
    of: integer('of'),
    opened: jsonb('opened').$type<Opened[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.monday] })],
)
