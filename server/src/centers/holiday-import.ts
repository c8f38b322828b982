import { type CalendarRead, DAYS_BEFORE } from '@foyer/shared/centers/calendar-read.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { AddressCheck } from '../net/public-address.ts'
import { safeFetch } from '../net/safe-fetch.ts'
import { runInThread } from '../threads/run-in-thread.ts'
import {
  CALENDAR_BYTES,
  DAYS_AFTER,
  FETCH_SECONDS,
  HOLIDAYS_READ,
  READ_LIMITS,
} from './holiday-limits.ts'
import type { HolidayOrder } from './read-holidays.ts'

/**
 * The days of the calendar at an address, from a month ago until two years ahead. `webcal:` is how calendars are linked
 * to; it is asked for over https.
 *
 * Refused with `address-forbidden`, `address-unreachable`, `too-large` or `calendar-broken`, each with a detail.
 *
 * @param today local date at the center
 */
export async function importHolidays(
  address: string,
  today: string,
  mayReach: AddressCheck,
): Promise<Result<CalendarRead>> {
  const fetched = await safeFetch(
    address.replace(/^webcal:/i, 'https:'),
    {
      method: 'GET',
      headers: { accept: 'text/calendar' },
      protocols: ['https:', 'http:'],
      redirects: 3,
      maxBytes: CALENDAR_BYTES,
      seconds: FETCH_SECONDS,
    },
    mayReach,
  )
  if (!fetched.ok) return fetched
  const { status, body } = fetched.value
  if (status !== 200) return refuse('address-unreachable', `the answer is ${status}`)
  return readCalendar(new TextDecoder().decode(body), today)
}

/** As `importHolidays`, from a file's text. */
export async function readCalendar(text: string, today: string): Promise<Result<CalendarRead>> {
  const trimmed = text.trim()
  if (!/^BEGIN:VCALENDAR\r?\n/i.test(trimmed) || !/\nEND:VCALENDAR$/i.test(trimmed)) {
    return refuse('calendar-broken', 'no whole iCalendar file')
  }
  const day = Temporal.PlainDate.from(today)
  const read = await readInThread({
    text: trimmed,
    from: day.subtract({ days: DAYS_BEFORE }).toString(),
    to: day.add({ days: DAYS_AFTER }).toString(),
  })
  if (!read.ok) return read
  const { days, skipped } = read.value
  if (days.length > HOLIDAYS_READ) return refuse('too-large', `more than ${HOLIDAYS_READ} days`)
  if (days.length > 0 || skipped.length > 0) return read
  return refuse('calendar-broken', 'no whole-day events in the next two years')
}

/** In a thread of its own, with limits: a file may be made so that reading it never ends. */
async function readInThread(order: HolidayOrder): Promise<Result<CalendarRead>> {
  const module = new URL('./read-holidays-worker.ts', import.meta.url)
  try {
    return succeed((await runInThread(module, order, READ_LIMITS)) as CalendarRead)
  } catch (error) {
    return refuse('calendar-broken', String(error).slice(0, 200))
  }
}
