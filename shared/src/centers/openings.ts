import { type Interval, mergeIntervals } from '../time/intervals.ts'
import type { CenterCalendar, DayHours } from './centers-contract.ts'
import type { Weekday } from './wall-time.ts'

const WEEK = 7 * 86_400_000
/** Days ahead in which the next opening is searched. */
const SEARCH_DAYS = 400

/** The hours of a local day: those of its one-off change, else none on a holiday, else the weekday's (C1). */
export function hoursOn({ changes, holidays, week }: CenterCalendar, date: string): DayHours {
  const change = changes.findLast((one) => one.date === date)
  if (change !== undefined) return change.hours
  if (holidays.some((holiday) => holiday.date === date)) return []
  return week[Temporal.PlainDate.from(date).dayOfWeek as Weekday]
}

/** When a center is open within a span of milliseconds since 1970: in order, cut to the span (C2 to C5). */
export function openingsBetween(calendar: CenterCalendar, from: number, to: number): Interval[] {
  const last = dayOf(to, calendar.zone)
  const openings: Interval[] = []
  for (let day = dayOf(from, calendar.zone); !isAfter(day, last); day = day.add({ days: 1 })) {
    openings.push(...openingsOn(calendar, day))
  }
  return mergeIntervals(openings)
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => start < end)
}

/** The opening that an instant lies in, cut to a week on either side; null while closed (C6). */
export function openingAt(calendar: CenterCalendar, instant: number): Interval | null {
  const near = openingsBetween(calendar, instant - WEEK, instant + WEEK)
  return near.find(({ start, end }) => start <= instant && instant < end) ?? null
}

/** When a center opens next after an instant; null when it does not within 400 days (C7). */
export function nextOpening(calendar: CenterCalendar, instant: number): number | null {
  const today = dayOf(instant, calendar.zone)
  let openUntil = Number.NEGATIVE_INFINITY
  for (let ahead = -1; ahead <= SEARCH_DAYS; ahead++) {
    for (const { start, end } of openingsOn(calendar, today.add({ days: ahead }))) {
      if (start > instant && start > openUntil) return start
      openUntil = end
    }
  }
  return null
}

/** What of a day's hours there is: none of an interval that a change of clocks leaves out (C4). */
function openingsOn(calendar: CenterCalendar, day: Temporal.PlainDate): Interval[] {
  return hoursOn(calendar, day.toString())
    .map(({ from, to }) => ({
      start: instantOf(day, from, calendar.zone),
      end: instantOf(day, to, calendar.zone),
    }))
    .filter(({ start, end }) => start < end)
}

function instantOf(day: Temporal.PlainDate, time: string, zone: string): number {
  const [date, clock] = time === '24:00' ? [day.add({ days: 1 }), '00:00'] : [day, time]
  const local = date.toPlainDateTime(clock)
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}

function dayOf(instant: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate()
}

function isAfter(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0
}
