import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { bigint, boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant, localDate } from '../storage/columns.ts'

/** Published shifts. None is ever deleted. */
export const rotaShifts = pgTable(
  'rota_shifts',
  {
    id: uuid('id').primaryKey(),
    centerId: text('center_id').notNull(),
    monday: localDate('monday').notNull(),
    date: localDate('date').notNull(),
    from: text('from').notNull(),
    to: text('to').notNull(),
    halfDayId: text('half_day_id').notNull(),
    skills: text('skills').array().notNull(),
    languages: text('languages').array().notNull(),
    staffId: text('staff_id'),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    version: integer('version').notNull(),
    cancelled: boolean('cancelled').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    index('rota_shifts_center').on(table.centerId, table.monday),
    // By end: what is asked for is not over, or was lately.
    index('rota_shifts_end').on(table.end),
    index('rota_shifts_staff').on(table.staffId, table.end),
  ],
)

/** What became of each published shift: only ever added to. */
export const rotaChanges = pgTable(
  'rota_changes',
  {
    number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    id: uuid('id').notNull(),
    centerId: text('center_id').notNull(),
    monday: localDate('monday').notNull(),
    shiftId: uuid('shift_id').notNull(),
    /** A `ChangeCause`. */
    cause: text('cause').notNull(),
    /** Staff id; null: the rota itself. */
    by: text('by'),
    at: instant('at').notNull(),
    before: jsonb('before').$type<Shift>(),
    after: jsonb('after').$type<Shift>().notNull(),
  },
  (table) => [
    index('rota_changes_week').on(table.centerId, table.monday, table.number),
    index('rota_changes_cause').on(table.centerId, table.cause, table.at),
  ],
)
