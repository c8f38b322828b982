import type { Availability } from '../crew/availabilities.ts'

interface OfShift {
  shiftId: string
}
interface OfPerson extends OfShift {
  staffId: string
}

/** What refuses a week: it can neither be saved nor published. */
export type Refused =
  /** Two shifts with one id. */
  | (OfShift & { code: 'id-twice' })
  /** More than 12 at one time of one day. */
  | (OfShift & { code: 'too-many'; most: number })
  | (OfShift & { code: 'outside-week' })
  | (OfShift & { code: 'half-day-unknown'; halfDayId: string })
  /** It ends where or before it begins, on the clock or because the clocks change. */
  | (OfShift & { code: 'ends-before-begin' })
  /** Left, or serves this center no longer. */
  | (OfPerson & { code: 'not-of-crew' })
  /** The person has `otherShiftId` at the same time; null: a shift of another center. */
  | (OfPerson & { code: 'overlap'; otherShiftId: string | null })
  /** It was published, began already, and is changed or left out. */
  | (OfShift & { code: 'past-changed' })

/** What a lead should know before publishing. */
export type Warning =
  | (OfShift & { code: 'open' })
  /** It began before it was published: publishing leaves it out. */
  | (OfShift & { code: 'past-new' })
  | (OfShift & { code: 'outside-hours' })
  | (OfShift & { code: 'holiday'; name: string })
  | (OfPerson & { code: 'skills-missing'; skills: string[] })
  | (OfPerson & { code: 'languages-missing'; languages: string[] })
  | (OfPerson & { code: 'absent' })
  | (OfPerson & { code: 'availability'; says: Extract<Availability, 'cannot' | 'rather-not'> })
  /** `hours` between this shift and one of another day, fewer than the rule's `least`. */
  | (OfPerson & { code: 'rest'; hours: number; least: number })
  /** The last one here of so many days, or nights, in a row. */
  | (OfPerson & { code: 'days-in-row' | 'nights-in-row'; days: number; most: number })
  /** The second half-day of a day of somebody for whom whole days are avoided. */
  | (OfPerson & { code: 'whole-day'; date: string })
  | (OfPerson & { code: 'day-limit'; halfDays: number; date: string })
  | { code: 'week-limit'; staffId: string; halfDays: number; most: number }
  /** Hours of the week, over all centers. */
  | { code: 'week-hours'; staffId: string; hours: number; most: number }
  /** Opening hours without any shift. Milliseconds since 1970. */
  | { code: 'gap'; start: number; end: number }

/** One thing to say about a week. `id` stays the same as long as what is found does. */
export type Finding = { id: string } & (
  | ({ severity: 'refused' } & Refused)
  | ({ severity: 'warning' } & Warning)
)
