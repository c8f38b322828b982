import { z } from 'zod'
import { Versioned } from '../http/versioned.ts'
import { spokenLanguages } from '../i18n/language-contract.ts'
import { HoursTextSchema, PhoneSchema } from '../settings/settings-contract.ts'
import { addDays, WEEKDAYS, weekdayOf } from '../time/local-dates.ts'
import { DateSchema, WallTimeSchema, ZoneSchema } from '../time/wall-time.ts'
import {
  CENTER_NAME_MAX,
  HALF_DAY_NAME_MAX,
  HALF_DAYS_MAX,
  INTERVALS_MAX,
  NOTE_MAX,
} from './centers-limits.ts'
import { endOf, overlapsNextDay } from './day-hours.ts'
import { hoursOn } from './openings.ts'

export const CENTERS_MAX = 50
/** Some week's Monday, to count weekdays from. */
const A_MONDAY = '2027-01-04'

/** Part of an address (`/c/<id>`), so it never changes. */
export const CenterIdSchema = z
  .string()
  .regex(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/, 'small letters, digits and hyphens')

/** Open from `from` until `to`: at or before `from` it is on the next day; `24:00` is the end of the day. */
const IntervalSchema = z.object({
  from: WallTimeSchema,
  to: z.union([WallTimeSchema, z.literal('24:00')]),
})

/** Of one day: sorted, none touches the next; the last one may go on through midnight. */
const DayHoursSchema = z
  .array(IntervalSchema)
  .max(INTERVALS_MAX)
  .refine(
    (day) => day.every((interval, i) => i === 0 || endOf(day[i - 1]!) < interval.from),
    'intervals must follow each other with a gap between them',
  )

const NoteSchema = z.string().trim().max(NOTE_MAX)

const HolidaySchema = z.object({
  date: DateSchema,
  name: NoteSchema,
  /** Entered by hand, or taken from the calendar at `holidayAddress`. */
  source: z.enum(['hand', 'calendar']),
})

const CalendarShape = z.object({
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
  /** Closed all day; a day may have several, each with its own name. */
  holidays: z.array(HolidaySchema).max(500),
  /** Hours of single days; stronger than weekday and holiday. */
  changes: z
    .array(z.object({ date: DateSchema, hours: DayHoursSchema, note: NoteSchema }))
    .max(200),
  /** Days of the calendar on which the center is open all the same: they are not asked about again. */
  holidaysLeftOut: z
    .array(HolidaySchema.omit({ source: true }))
    .max(500)
    .default([]),
  /** Where holidays are read from (iCal), null: nowhere. */
  holidayAddress: z
    .url({ protocol: /^(https?|webcal)$/ })
    .max(500)
    .nullable(),
})

/** When a center is open, in its own wall-clock time. Hours through midnight end before those of the next day begin. */
export const CenterCalendarSchema = CalendarShape.superRefine((calendar, context) => {
  const refuse = (path: (string | number)[], before: string, day: string) =>
    context.addIssue({
      code: 'custom',
      path,
      message: `${before} goes on through midnight until after ${day} has begun`,
    })
  for (const weekday of WEEKDAYS) {
    const next = weekdayOf(addDays(A_MONDAY, weekday))
    if (overlapsNextDay(calendar.week[weekday], calendar.week[next])) {
      refuse(['week', next], `weekday ${weekday}`, `weekday ${next}`)
    }
  }
  for (const [index, { date }] of calendar.changes.entries()) {
    for (const first of [addDays(date, -1), date]) {
      const next = addDays(first, 1)
      if (overlapsNextDay(hoursOn(calendar, first), hoursOn(calendar, next))) {
        refuse(['changes', index, 'hours'], first, next)
      }
    }
  }
})

const HalfDayIdSchema = z.string().regex(/^[a-z0-9-]{1,16}$/, 'small letters, digits and hyphens')

/** The unit of the rota. `to` before `from` ends on the next day. Shifts refer to the id, which never changes. */
const HalfDaySchema = z
  .object({
    id: HalfDayIdSchema,
    /** What a lead calls it; empty: what it is called by default, in the reader's language. */
    name: z.string().trim().max(HALF_DAY_NAME_MAX).default(''),
    from: WallTimeSchema,
    to: WallTimeSchema,
  })
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
  /** Goes up with each change. */
  version: Versioned.shape.version,
  name: z.string().trim().min(1).max(CENTER_NAME_MAX),
  /** The center's own words on when somebody is there, by language; where empty, the company's. */
  hours: HoursTextSchema,
  /** The number to call when nobody answers; empty: the company's. */
  phone: PhoneSchema,
  languages: spokenLanguages,
  calendar: CenterCalendarSchema,
  /** In the order of the day. */
  halfDays: z
    .array(HalfDaySchema)
    .min(1)
    .max(HALF_DAYS_MAX)
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

/** As it may be stored: an older one has not all that a center has now. */
export const StoredCenterSchema = CenterSchema.extend({
  version: CenterSchema.shape.version.default(0),
  hours: CenterSchema.shape.hours.default({}),
  phone: CenterSchema.shape.phone.default(''),
})
export type Center = z.infer<typeof CenterSchema>
export type CenterCalendar = z.infer<typeof CenterCalendarSchema>
export type DayHours = z.infer<typeof DayHoursSchema>
export type HalfDay = z.infer<typeof HalfDaySchema>

/** The half-days of a center by name. */
export interface CenterHalfDays {
  centerId: string
  halfDays: Pick<HalfDay, 'id' | 'name'>[]
}

/** The rest begins with `DEFAULT_CENTER`. */
export const NewCenterBody = CenterSchema.pick({ id: true, name: true }).extend({
  zone: ZoneSchema,
  /** The name of the layout that it begins with. */
  layout: z.string().max(40),
})
/** Any part but the id, with the version that was read. */
export const CenterBody = CenterSchema.omit({ id: true }).partial().extend(Versioned.shape)
export type NewCenterBody = z.infer<typeof NewCenterBody>
export type CenterBody = z.infer<typeof CenterBody>

const weekday: DayHours = [{ from: '08:00', to: '18:00' }]

/** What a new center begins with. */
export const DEFAULT_CENTER: Omit<Center, 'id' | 'name'> = {
  version: 0,
  hours: {},
  phone: '',
  languages: [],
  calendar: {
    zone: 'UTC',
    week: { 1: weekday, 2: weekday, 3: weekday, 4: weekday, 5: weekday, 6: [], 7: [] },
    holidays: [],
    holidaysLeftOut: [],
    changes: [],
    holidayAddress: null,
  },
  halfDays: [
    { id: 'morning', name: '', from: '08:00', to: '13:00' },
    { id: 'afternoon', name: '', from: '13:00', to: '18:00' },
  ],
  rules: { lateAfter: 5, missedAfter: 15, swapApproval: true, ...RestRulesSchema.parse({}) },
}
