import type { Availability } from '@foyer/shared/crew/crew-contract.ts'
import type { PlannedShift, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Template } from '@foyer/shared/weeks/weeks-contract.ts'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true })
const day = (name: string) => date(name, { mode: 'string' })

/** A center's week: the draft as it was saved last. What was published of it are its shifts. */
export const rotaWeeks = pgTable(
  'rota_weeks',
  {
    centerId: text('center_id').notNull(),
    monday: day('monday').notNull(),
    /** Goes up with each change of the draft. */
    version: integer('version').notNull(),
    draft: jsonb('draft').$type<PlannedShift[]>().notNull(),
    publishedAt: instant('published_at'),
    publishedBy: text('published_by'),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.monday] })],
)

/** Published shifts. None is ever deleted. */
export const rotaShifts = pgTable(
  'rota_shifts',
  {
    id: uuid('id').primaryKey(),
    centerId: text('center_id').notNull(),
    monday: day('monday').notNull(),
    date: day('date').notNull(),
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
    monday: day('monday').notNull(),
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

export const rotaSwaps = pgTable(
  'rota_swaps',
  {
    id: uuid('id').primaryKey(),
    /** One of `SWAP_KINDS`. */
    kind: text('kind').notNull(),
    shiftId: uuid('shift_id').notNull(),
    shiftVersion: integer('shift_version').notNull(),
    otherShiftId: uuid('other_shift_id'),
    otherVersion: integer('other_version'),
    from: text('from'),
    to: text('to'),
    taker: text('taker'),
    /** A `SwapState`. */
    state: text('state').notNull(),
    note: text('note').notNull(),
    createdAt: instant('created_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by'),
  },
  (table) => [
    index('rota_swaps_shift').on(table.shiftId),
    index('rota_swaps_other').on(table.otherShiftId),
    index('rota_swaps_state').on(table.state, table.createdAt),
  ],
)

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

/** What the rota knows of a rep beside the account. */
export const rotaProfiles = pgTable('rota_profiles', {
  staffId: text('staff_id').primaryKey(),
  centers: text('centers').array().notNull(),
  skills: text('skills').array().notNull(),
  maxHalfDays: integer('max_half_days').notNull(),
  availability: jsonb('availability').$type<Record<string, Availability>>().notNull(),
})

export const rotaAbsences = pgTable(
  'rota_absences',
  {
    id: uuid('id').primaryKey(),
    staffId: text('staff_id').notNull(),
    from: day('from').notNull(),
    to: day('to').notNull(),
    kind: text('kind').notNull(),
    note: text('note').notNull(),
  },
  (table) => [index('rota_absences_staff').on(table.staffId, table.to)],
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

export const rotaTemplates = pgTable(
  'rota_templates',
  {
    id: uuid('id').primaryKey(),
    centerId: text('center_id').notNull(),
    name: text('name').notNull(),
    standard: boolean('standard').notNull(),
    shifts: jsonb('shifts').$type<Template['shifts']>().notNull(),
  },
  (table) => [
    index('rota_templates_center').on(table.centerId),
    uniqueIndex('rota_templates_standard').on(table.centerId).where(sql`${table.standard}`),
  ],
)
