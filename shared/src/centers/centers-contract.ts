import { z } from 'zod'
import { spokenLanguages } from '../i18n/language-contract.ts'
import { DateSchema, WallTimeSchema, ZoneSchema } from '../time/wall-time.ts'

export const CENTERS_MAX = 50

/** Part of an address (`/c/<id>`), so it never changes. */
export const CenterIdSchema = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/, 'small letters, digits and hyphens')

/** Open from `from` until `to`; `24:00` is the end of the day. */
const IntervalSchema = z
  .object({ from: WallTimeSchema, to: z.union([WallTimeSchema, z.literal('24:00')]) })
  .refine(({ from, to }) => from < to, 'it must end after it begins')

/** Of one day: sorted, none touches the next. */
const DayHoursSchema = z
  .array(IntervalSchema)
  .max(6)
  .refine(
    (day) => day.every((interval, i) => i === 0 || day[i - 1]!.to < interval.from),
    'intervals must follow each other with a gap between them',
  )

const NoteSchema = z.string().trim().max(200)

const HolidaySchema = z.object({
  date: DateSchema,
  name: NoteSchema,
  /** Entered by hand, or read from `holidayAddress`; those are replaced by the next reading. */
  source: z.enum(['hand', 'calendar']),
})

/** When a center is open, in its own wall-clock time. */
export const CenterCalendarSchema = z.object({
  zone: ZoneSchema,
  /** By ISO weekday. */
  week: z.object({
    1: DayHoursSchema,
    2: DayHoursSchema,
    3: DayHoursSchema,
    4: DayHoursSchema,
    5: DayHoursSchema,
    6: DayHoursSchema,
    7: DayHoursSchema,
  }),
  /** Closed all day. */
  holidays: z.array(HolidaySchema).max(500),
  /** Hours of single days; stronger than weekday and holiday. */
  changes: z
    .array(z.object({ date: DateSchema, hours: DayHoursSchema, note: NoteSchema }))
    .max(200),
  /** Where holidays are read from (iCal), null: nowhere. */
  holidayAddress: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
})

const HalfDayIdSchema = z.string().regex(/^[a-z0-9-]{1,16}$/, 'small letters, digits and hyphens')

/** The unit of the rota. `to` at or before `from` ends on the next day. */
const HalfDaySchema = z
  .object({ id: HalfDayIdSchema, from: WallTimeSchema, to: WallTimeSchema })
  .refine(({ from, to }) => from !== to, 'it must end at another time than it begins')

/**
 * What keeps the staff of a center rested, for planning and for swaps; of whoever serves several centers the stricter of
 * their rules counts (shared/src/crew/SPEC.md R18). The defaults also serve centers that were stored before there
 * were these rules.
 */
export const RestRulesSchema = z.object({
  /** Least hours between shifts of different days. */
  rest: z.int().min(0, 'hours from 0 to 24').max(24, 'hours from 0 to 24').default(11),
  /** Most days in a row with a shift. */
  daysInRow: z.int().min(1, 'days from 1 to 14').max(14, 'days from 1 to 14').default(6),
  /** Most nights in a row. */
  nightsInRow: z.int().min(1, 'nights from 1 to 14').max(14, 'nights from 1 to 14').default(3),
  /** Most hours of a week, over all centers. */
  weekHours: z.int().min(1, 'hours from 1 to 100').max(100, 'hours from 1 to 100').default(48),
  /** Whether whole days are avoided for everybody; for who prefers half-days they always are. */
  avoidWholeDays: z.boolean().default(false),
})
export type RestRules = z.infer<typeof RestRulesSchema>

export const CenterSchema = z.object({
  id: CenterIdSchema,
  name: z.string().trim().min(1).max(60),
  languages: spokenLanguages,
  calendar: CenterCalendarSchema,
  /** In the order of the day. */
  halfDays: z
    .array(HalfDaySchema)
    .min(1)
    .max(4)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'each needs its own id'),
  rules: z.object({
    /** Minutes after a shift's begin from which the rep is late. */
    lateAfter: z.int().min(0).max(60),
    /** Minutes after a shift's begin from which it counts as missed and is open to others. */
    missedAfter: z.int().min(1).max(120),
    /** Whether a lead must approve swaps and picked-up shifts. */
    swapApproval: z.boolean(),
    ...RestRulesSchema.shape,
  }),
})

export type Center = z.infer<typeof CenterSchema>
export type CenterCalendar = z.infer<typeof CenterCalendarSchema>
export type DayHours = z.infer<typeof DayHoursSchema>
export type HalfDay = z.infer<typeof HalfDaySchema>

/** The rest begins with `DEFAULT_CENTER`. */
export const NewCenterBody = CenterSchema.pick({ id: true, name: true }).extend({
  zone: ZoneSchema,
  /** The name of the layout that it begins with. */
  layout: z.string().max(40),
})
/** Any part but the id. */
export const CenterBody = CenterSchema.omit({ id: true }).partial()
export type NewCenterBody = z.infer<typeof NewCenterBody>
export type CenterBody = z.infer<typeof CenterBody>

const weekday: DayHours = [{ from: '08:00', to: '18:00' }]

/** What a new center begins with. */
export const DEFAULT_CENTER: Omit<Center, 'id' | 'name'> = {
  languages: [],
  calendar: {
    zone: 'UTC',
    week: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday, 6: [], 7: [] },
    holidays: [],
    changes: [],
    holidayAddress: null,
  },
  halfDays: [
    { id: 'morning', from: '08:00', to: '13:00' },
    { id: 'afternoon', from: '13:00', to: '18:00' },
  ],
  rules: { lateAfter: 5, missedAfter: 15, swapApproval: true, ...RestRulesSchema.parse({}) },
}
