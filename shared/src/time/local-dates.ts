import { DAY } from './durations.ts'

/*
 * Local dates (`2027-03-28`) as plans use them. Their arithmetic is done on UTC midnights, which no change of
 * clocks moves; no instant is meant by them.
 */

/** ISO weekday: Monday is 1, Sunday is 7. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof WEEKDAYS)[number]

const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`)

export function addDays(date: string, days: number): string {
  return new Date(midnight(date) + days * DAY).toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to) - midnight(from)) / DAY)
}

export function weekdayOf(date: string): Weekday {
  return (new Date(midnight(date)).getUTCDay() || 7) as Weekday
}

/** The Monday of the week that a local date is in. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date))
}
