import { addDays, daysBetween, mondayOf } from '@foyer/shared/time/local-dates.ts'

const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`)

/** Monday to Sunday. */
export function daysOfWeek(monday: string): string[] {
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day))
}

/** The ISO week's number: that of the year in which its Thursday lies. */
export function isoWeek(date: string): number {
  const thursday = addDays(mondayOf(date), 3)
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

/** What clock and calendar on a zone's wall show at an instant: `2027-03-28T09:05`. Such texts sort by time. */
export function wallClock(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'iso8601',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)!.value
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`
}

const STYLES = {
  /** Mon 23 Nov */
  short: { weekday: 'short', day: 'numeric', month: 'short' },
  /** Mon 23 */
  column: { weekday: 'short', day: 'numeric' },
  /** Monday 23 November */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  /** 23 November 2026 */
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  /** Monday */
  weekday: { weekday: 'long' },
  /** Mon */
  'weekday-short': { weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

export function formatDate(date: string, style: keyof typeof STYLES, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: 'UTC' }).format(
    midnight(date),
  )
}

/** "23 – 29 November 2026" */
export function formatDateRange(from: string, to: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...STYLES.date, timeZone: 'UTC' }).formatRange(
    midnight(from),
    midnight(to),
  )
}

/** The name of an ISO weekday (Monday is 1). */
export function weekdayName(weekday: number, style: 'weekday' | 'weekday-short', locale: string) {
  return formatDate(addDays('2024-01-01', weekday - 1), style, locale) // a Monday
}

/** A zone as people say it: "Central European Standard Time" at that instant. */
export function zoneName(zone: string, at: number, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'long' })
  return parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone
}
