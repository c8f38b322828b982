import { WEEK } from '../time/durations.ts'
import { type Interval, mergeIntervals } from '../time/intervals.ts'
import { addDays, type Weekday, weekdayOf } from '../time/local-dates.ts'
import { dateAt, instantOf } from '../time/zoned-time.ts'
import { haveInCommon, type Span, withNightBefore } from './day-hours.ts'

/** Days ahead in which the next opening is searched. */
const SEARCH_DAYS = 400

/** When a center is open, as `CenterCalendarSchema` has it, which needs these rules itself. */
interface Calendar {
  zone: string
  week: Readonly<Record<Weekday, readonly Span[]>>
  holidays: readonly { date: string; name: string }[]
  changes: readonly { date: string; hours: readonly Span[] }[]
}

/** The hours of a local day: those of its one-off change, else none on a holiday, else the weekday's (C1). */
export function hoursOn({ changes, holidays, week }: Calendar, date: string): readonly Span[] {
  const change = changes.findLast((one) => one.date === date)
  if (change !== undefined) return change.hours
  if (holidays.some((holiday) => holiday.date === date)) return []
  return week[weekdayOf(date)]
}

/** What a date's holidays are called, of which it may have several (C15); null on a day that is none. */
export function holidayOn({ holidays }: Pick<Calendar, 'holidays'>, date: string): string | null {
  const names = holidays.filter((holiday) => holiday.date === date).map(({ name }) => name)
  return names.length === 0 ? null : [...new Set(names)].filter(Boolean).join(', ')
}

/**
 * Whether a half-day, in which the center is open on that weekday otherwise, is closed on this date: by a holiday or a
 * one-off change. What is planned week by week is not planned then.
 */
export function isClosedOnce(
  calendar: Calendar,
  date: string,
  halfDay: { from: string; to: string },
): boolean {
  return isUsuallyOpenIn(calendar, weekdayOf(date), halfDay) && !isOpenIn(calendar, date, halfDay)
}

/** Whether a half-day that begins on a weekday has some time in common with the hours of any such week. */
export function isUsuallyOpenIn(
  { week }: Pick<Calendar, 'week'>,
  weekday: Weekday,
  halfDay: { from: string; to: string },
): boolean {
  const before = weekday === 1 ? 7 : ((weekday - 1) as Weekday)
  return touchesAny(week[before], week[weekday], halfDay)
}

/**
 * Whether the hours of a date, and what of the day before goes on after its midnight, have some time in common with a
 * half-day that begins on it.
 */
export function isOpenIn(
  calendar: Calendar,
  date: string,
  halfDay: { from: string; to: string },
): boolean {
  return touchesAny(hoursOn(calendar, addDays(date, -1)), hoursOn(calendar, date), halfDay)
}

function touchesAny(
  before: readonly Span[],
  hours: readonly Span[],
  halfDay: { from: string; to: string },
) {
  return withNightBefore(before, hours).some((interval) => haveInCommon(interval, halfDay))
}

/** When a center is open within a span of milliseconds since 1970: in order, cut to the span (C2 to C5). */
export function openingsBetween(calendar: Calendar, from: number, to: number): Interval[] {
  const last = dateAt(to, calendar.zone)
  const openings: Interval[] = []
  // Hours of the day before may go on through midnight.
  for (let day = addDays(dateAt(from, calendar.zone), -1); day <= last; day = addDays(day, 1)) {
    openings.push(...openingsOn(calendar, day))
  }
  return mergeIntervals(openings)
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end)
}

/** The opening that an instant lies in, cut to a week on either side; null while closed (C6). */
export function openingAt(calendar: Calendar, instant: number): Interval | null {
  const near = openingsBetween(calendar, instant - WEEK, instant + WEEK)
  return near.find(({ start, end }) => start <= instant && instant < end) ?? null
}

/** When a center opens next after an instant; null when it does not within 400 days (C7). */
export function nextOpening(calendar: Calendar, instant: number): number | null {
  const today = dateAt(instant, calendar.zone)
  let openUntil = Number.NEGATIVE_INFINITY
  for (let ahead = -1; ahead <= SEARCH_DAYS; ahead++) {
    for (const { start, end } of openingsOn(calendar, addDays(today, ahead))) {
      if (start > instant && start > openUntil) return start
      openUntil = end
    }
  }
  return null
}

/** What of a day's hours there is: none of an interval that a change of clocks leaves out (C4). */
function openingsOn(calendar: Calendar, day: string): Interval[] {
  return hoursOn(calendar, day)
    .map(({ from, to }) => ({
      start: instantOf(day, from, calendar.zone),
      end: instantOf(to <= from ? addDays(day, 1) : day, to, calendar.zone),
    }))
    .filter(({ start, end }) => start < end)
}
