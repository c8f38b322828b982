import type { Interval } from '../time/intervals.ts'
import { addDays } from '../time/local-dates.ts'
import { instantOf } from '../time/zoned-time.ts'

/**
 * When a shift begins and ends: its wall-clock borders on `date` in `zone`, `to` at or before `from` on the next
 * day. This one function serves what is offered and what is checked.
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
