import { addDays } from './local-dates.ts'

/**
 * When a zone's clock shows a time on a date. A time that a change of clocks leaves out is taken as much later as
 * the clocks jump, one that comes twice is the first ('compatible').
 *
 * @param date `2027-03-28`
 * @param time `08:30`; `24:00` is the next day's midnight
 * @param zone an IANA zone
 * @returns milliseconds since 1970
 */
export function instantOf(date: string, time: string, zone: string): number {
  const local = time === '24:00' ? `${addDays(date, 1)}T00:00` : `${date}T${time}`
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  }).epochMilliseconds
}

/** What clock and calendar on a zone's wall show at an instant, `2027-03-28T09:05`: such texts sort by time. */
export function wallAt(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}

/** The local date at an instant. */
export function dateAt(instant: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString()
}
