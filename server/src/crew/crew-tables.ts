import type { Availability } from '@foyer/shared/crew/availabilities.ts'
import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { localDate } from '../storage/columns.ts'

/** What the rota knows of a rep beside the account. */
export const rotaProfiles = pgTable('rota_profiles', {
  staffId: text('staff_id').primaryKey(),
  /** Goes up with each change; 0 while nothing was said. */
  version: integer('version').notNull().default(1),
  centers: text('centers').array().notNull(),
  skills: text('skills').array().notNull(),
  maxHalfDays: integer('max_half_days').notNull(),
  availability: jsonb('availability').$type<Record<string, Availability>>().notNull(),
  prefersHalfDays: boolean('prefers_half_days').notNull().default(false),
})

export const rotaAbsences = pgTable(
  'rota_absences',
  {
    id: uuid('id').primaryKey(),
    staffId: text('staff_id').notNull(),
    from: localDate('from').notNull(),
    to: localDate('to').notNull(),
    /** `13:00`; null: from, until midnight. */
    fromTime: text('from_time'),
    toTime: text('to_time'),
    kind: text('kind').notNull(),
    note: text('note').notNull(),
  },
  (table) => [index('rota_absences_staff').on(table.staffId, table.to)],
)
