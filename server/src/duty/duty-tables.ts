import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../storage/columns.ts'

export const rotaTakeOvers = pgTable(
  'rota_take_overs',
  {
    id: uuid('id').primaryKey(),
    centerId: text('center_id').notNull(),
    staffId: text('staff_id').notNull(),
    shiftId: uuid('shift_id'),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
  },
  (table) => [index('rota_take_overs_end').on(table.end)],
)

/** When somebody was on duty with a page open; how shifts were kept follows from it. */
export const rotaPresences = pgTable(
  'rota_presences',
  {
    id: uuid('id').primaryKey(),
    centerId: text('center_id').notNull(),
    staffId: text('staff_id').notNull(),
    start: instant('start').notNull(),
    /** Null: still there. */
    end: instant('end'),
  },
  (table) => [index('rota_presences_end').on(table.end)],
)

export const rotaHandovers = pgTable(
  'rota_handovers',
  {
    id: uuid('id').primaryKey(),
    centerId: text('center_id').notNull(),
    staffId: text('staff_id').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
    /** Staff ids of those who have read it. */
    seenBy: text('seen_by').array().notNull(),
  },
  (table) => [index('rota_handovers_center').on(table.centerId, table.at)],
)
