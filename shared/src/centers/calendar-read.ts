import { addDays } from '../time/local-dates.ts'
import type { CenterCalendar } from './centers-contract.ts'

/** A whole day that a calendar on the internet has. */
export interface CalendarDay {
  /** A local date, `2027-12-24`. */
  date: string
  name: string
  /** Of an event that comes so often that it may be no holiday. */
  often: boolean
}

/** An event that was left out: nobody can read it, or it comes too often to be a holiday. */
export interface SkippedEvent {
  name: string
  why: 'unreadable' | 'too-often'
}

/** What the calendar at a center's address says of the wanted days. */
export interface CalendarRead {
  /** By date. */
  days: CalendarDay[]
  skipped: SkippedEvent[]
}

/** A day of a calendar, as it stands with a center. */
export interface CalendarChoice {
  date: string
  name: string
  /** Of the calendar and of the center: taken, left out, asked for the first time, or no longer in the calendar. */
  state: 'taken' | 'left-out' | 'new' | 'gone'
  /** Whether the center is closed unless somebody says otherwise. */
  closes: boolean
}

/** Days before today that are still asked about. */
export const DAYS_BEFORE = 31

const keyOf = ({ date, name }: { date: string; name: string }) => `${date} ${name}`

/**
 * C18: the days of a calendar and those that were taken from it, by date. Nothing of it closes the center until somebody
 * takes it.
 *
 * @param today local date at the center
 */
export function chooseDays(
  { holidays, holidaysLeftOut }: Pick<CenterCalendar, 'holidays' | 'holidaysLeftOut'>,
  read: CalendarRead,
  today: string,
): CalendarChoice[] {
  const taken = new Map(
    holidays.filter(({ source }) => source === 'calendar').map((one) => [keyOf(one), one]),
  )
  const leftOut = new Set(holidaysLeftOut.map(keyOf))
  const choices = read.days.map(({ date, name, often }): CalendarChoice => {
    const key = keyOf({ date, name })
    if (taken.delete(key)) return { date, name, state: 'taken', closes: true }
    if (leftOut.has(key)) return { date, name, state: 'left-out', closes: false }
    return { date, name, state: 'new', closes: !often }
  })
  const since = addDays(today, -DAYS_BEFORE)
  for (const { date, name } of taken.values()) {
    if (date >= since) choices.push({ date, name, state: 'gone', closes: false })
  }
  return choices.sort((a, b) => a.date.localeCompare(b.date))
}

/** C18: a center's calendar after somebody has said of each day whether it closes; what is by hand, or long past, stays. */
export function takeDays(
  { holidays }: Pick<CenterCalendar, 'holidays'>,
  choices: readonly CalendarChoice[],
): Pick<CenterCalendar, 'holidays' | 'holidaysLeftOut'> {
  const asked = new Set(choices.map(keyOf))
  const kept = holidays.filter((one) => one.source === 'hand' || !asked.has(keyOf(one)))
  const taken = choices
    .filter(({ closes }) => closes)
    .map(({ date, name }) => ({ date, name, source: 'calendar' as const }))
  const holidaysLeftOut = choices
    .filter(({ closes, state }) => !closes && state !== 'gone')
    .map(({ date, name }) => ({ date, name }))
  return { holidays: [...kept, ...taken], holidaysLeftOut }
}
