import { DAY } from '@foyer/shared/time/durations.ts'
import ical, { type VEvent } from 'node-ical'

/** A day on which a center is closed, by the calendar it was read from. */
export interface ReadHoliday {
  /** A local date, `2027-12-24`. */
  date: string
  name: string
}

/** What is to be read, and within which days. */
export interface HolidayOrder {
  text: string
  /** Local dates; the last one is included. */
  from: string
  to: string
}

const NAME_MAX = 200

/**
 * The whole-day events of a calendar file, day by day, by date; a day with two
 * of them twice, each with its name. Events with a time of day are no
 * holidays, cancelled ones neither. What recurs is followed within the wanted days.
 *
 * It may take for ever on a file that was made for that: run it where it can be stopped.
 *
 * @param most holidays after which it is given up: more are returned than that
 */
export function readHolidays({ text, from, to }: HolidayOrder, most: number): ReadHoliday[] {
  const found = new Map<string, ReadHoliday>()
  for (const part of Object.values(ical.sync.parseICS(text))) {
    if (part?.type !== 'VEVENT' || (part as VEvent).datetype !== 'date') continue
    const event = part as VEvent
    const instances = ical.expandRecurringEvent(event, {
      // A day more on both sides: whole days begin at this machine's midnight.
      from: new Date(Date.parse(from) - DAY),
      to: new Date(Date.parse(to) + 2 * DAY),
      expandOngoing: true,
    })
    for (const { start, end, event: one } of instances) {
      if (one.status === 'CANCELLED') continue
      const name = nameOf(one)
      for (const date of datesOf(start, end)) {
        if (date < from || date > to) continue
        found.set(`${date} ${name}`, { date, name })
        if (found.size > most) return sorted(found)
      }
    }
  }
  return sorted(found)
}

/** By date; those of one day as the file has them. */
function sorted(found: ReadonlyMap<string, ReadHoliday>): ReadHoliday[] {
  return [...found.values()].sort((a, b) => a.date.localeCompare(b.date))
}

/** Local dates from the first day until before the end; a whole-day event without an end is one day. */
function* datesOf(start: Date, end: Date): Generator<string> {
  let day = Temporal.PlainDate.from(localDate(start))
  const last = localDate(end)
  do {
    yield day.toString()
    day = day.add({ days: 1 })
  } while (day.toString() < last)
}

/** The parser gives a whole day as midnight in this machine's zone. */
function localDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function nameOf({ summary }: VEvent): string {
  const text = typeof summary === 'object' ? summary.val : summary
  return [
    ...String(text ?? '')
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  ]
    .slice(0, NAME_MAX)
    .join('')
    .slice(0, NAME_MAX)
}
