import type { Weekday } from '../centers/wall-time.ts'
import type { Interval } from '../time/intervals.ts'

/**
 * When a shift begins and ends: its wall-clock borders on `date` in `zone`, `to` at or before `from` on the next
 * day. A time that a change of clocks leaves out is taken as much later as the clocks jump, one that comes twice
 * is the first ('compatible'). This one function serves what is offered and what is checked.
 *
 * @param date of the begin, `2027-03-28`
 * @param zone an IANA zone
 * @returns milliseconds since 1970; nothing is left of a shift that a change of clocks leaves out
 */
export function shiftInstants(date: string, from: string, to: string, zone: string): Interval {
  const lastDay = to <= from ? addDays(date, 1) : date
  return { start: instantOf(date, from, zone), end: instantOf(lastDay, to, zone) }
}

/** From the local midnight that begins `monday` to the one seven days later: 167, 168 or 169 hours. */
export function weekInstants(monday: string, zone: string): Interval {
  return {
    start: instantOf(monday, '00:00', zone),
    end: instantOf(addDays(monday, 7), '00:00', zone),
  }
}

/** The local date at an instant. */
export function dateAt(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
}

export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

export function weekdayOf(date: string): Weekday {
  return Temporal.PlainDate.from(date).dayOfWeek as Weekday
}

function instantOf(date: string, time: string, zone: string): number {
  return Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  }).epochMilliseconds
}

/** The Monday of the week that a local date is in. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date))
}
