import type {
  CalendarDay,
  CalendarRead,
  SkippedEvent,
} from '@foyer/shared/centers/calendar-read.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import ical from 'node-ical'
import { type CalendarEvent, isSeries, splitEvents } from './split-events.ts'

/** What is to be read, and within which days. */
export interface HolidayOrder {
  text: string
  /** Local dates; the last one is included. */
  from: string
  to: string
}

/** Days of one event within the wanted ones; more are no holidays: a week's day off, or a year's every day. */
const DAYS_OF_EVENT = 80
/** Days of an event a year, from which it is asked rather than expected that the center is closed. */
const OFTEN = 5
const NAME_MAX = 200
/** Events that could not be used, of which is told. */
const SKIPPED_MAX = 50

/**
 * The whole-day events of a calendar file, day by day, by date; a day with two of them twice, each with its name.
 * Events with a time of day are no holidays, cancelled ones neither. What recurs is followed within the wanted days.
 * Several calendars in one file are one, several events of one UID are several; one that cannot be read is left out, and
 * named.
 *
 * It may take for ever on a file that was made for that: run it where it can be stopped.
 *
 * @param most holidays after which it is given up: more are returned than that
 */
export function readHolidays({ text, from, to }: HolidayOrder, most: number): CalendarRead {
  const found = new Map<string, CalendarDay>()
  const skipped: SkippedEvent[] = []
  for (const series of groupSeries(splitEvents(text))) {
    const name = nameOf(series[0]!)
    const read = datesOf(series, from, to)
    if (typeof read === 'string') {
      if (skipped.length < SKIPPED_MAX) skipped.push({ name, why: read })
      continue
    }
    const years = (Date.parse(to) - Date.parse(from)) / (365 * DAY)
    const often = read.length / Math.max(1, years) > OFTEN
    for (const { date, event } of read) {
      const day = { date, name: nameOf(event), often }
      if (!found.has(`${date} ${day.name}`)) found.set(`${date} ${day.name}`, day)
      if (found.size > most) return { days: sorted(found), skipped }
    }
  }
  return { days: sorted(found), skipped }
}

/** By date; those of one day as the file has them. */
function sorted(found: ReadonlyMap<string, CalendarDay>): CalendarDay[] {
  return [...found.values()].sort((a, b) => a.date.localeCompare(b.date))
}

/** Each event with those that change single ones of its days: they have its UID, and name the day. */
function groupSeries(events: readonly CalendarEvent[]): CalendarEvent[][] {
  const groups: CalendarEvent[][] = []
  const ofUid = new Map<string, CalendarEvent[]>()
  const changes: CalendarEvent[] = []
  for (const event of events) {
    const uid = event.get('UID')?.value
    if (uid !== undefined && event.has('RECURRENCE-ID')) {
      changes.push(event)
      continue
    }
    const group = [event]
    groups.push(group)
    if (uid !== undefined && isSeries(event) && !ofUid.has(uid)) ofUid.set(uid, group)
  }
  for (const change of changes) {
    const group = ofUid.get(change.get('UID')!.value)
    if (group) group.push(change)
    else groups.push([change]) // of nothing that is here: a day like others
  }
  return groups
}

/** Within the wanted days, with the event that each is of; or why they cannot be used. */
function datesOf(
  series: readonly CalendarEvent[],
  from: string,
  to: string,
): { date: string; event: CalendarEvent }[] | SkippedEvent['why'] {
  const [event] = series as [CalendarEvent]
  const start = event.get('DTSTART')
  if (start === undefined) return 'unreadable'
  if (!isWholeDay(start) || event.get('STATUS')?.value.toUpperCase() === 'CANCELLED') return []
  try {
    const spans = isSeries(event)
      ? expand(series, from, to)
      : [{ start: readDate(start.value), end: endOf(event), event }]
    const found: { date: string; event: CalendarEvent }[] = []
    for (const span of spans) {
      let day = Temporal.PlainDate.from(span.start)
      // From the first wanted day on: an event may have begun centuries ago.
      if (span.end > from && day.toString() < from) day = Temporal.PlainDate.from(from)
      do {
        const date = day.toString()
        if (date > to) break
        if (date >= from) found.push({ date, event: span.event })
        if (found.length > DAYS_OF_EVENT) return 'too-often'
        day = day.add({ days: 1 })
      } while (day.toString() < span.end)
    }
    return found
  } catch {
    return 'unreadable'
  }
}

/** The days of what recurs, with the changes of single ones. Throws for rules that cannot be read. */
function expand(
  series: readonly CalendarEvent[],
  from: string,
  to: string,
): { start: string; end: string; event: CalendarEvent }[] {
  const [event] = series as [CalendarEvent]
  const rule = event.get('RRULE')?.value
  // Finer than a day makes no sense of whole days, and would be followed second by second.
  if (rule !== undefined && !/(^|;)FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;|$)/i.test(rule)) {
    throw new Error('no rule for days')
  }
  const first = Temporal.PlainDate.from(readDate(event.get('DTSTART')!.value))
  const days = Math.max(1, first.until(endOf(event)).days)
  const more = event.get('RDATE')?.value.split(',').map(readDate) ?? []
  const single = [first.toString(), ...more].map((date) => Temporal.PlainDate.from(date))
  const found = (rule === undefined ? single : single.slice(1)).map((start) => ({
    start: start.toString(),
    end: start.add({ days }).toString(),
    event,
  }))
  if (rule === undefined) return found
  const text = `BEGIN:VCALENDAR\r\n${series.map(({ text }) => text).join('\r\n')}\r\nEND:VCALENDAR`
  for (const part of Object.values(ical.sync.parseICS(text))) {
    if (part?.type !== 'VEVENT') continue
    const instances = ical.expandRecurringEvent(part, {
      // A day more on both sides: whole days begin at this machine's midnight.
      from: new Date(Date.parse(from) - (days + 1) * DAY),
      to: new Date(Date.parse(to) + 2 * DAY),
      expandOngoing: true,
    })
    for (const { start, end, event: one } of instances) {
      if (one.status === 'CANCELLED') continue
      const own = series.find((other) => other !== event && isChangeTo(other, one.recurrenceid))
      found.push({ start: localDate(start), end: localDate(end), event: own ?? event })
      if (found.length > DAYS_OF_EVENT * 2) return found
    }
  }
  return found
}

/** Whether an event is the change of the day that the parser names. */
function isChangeTo(event: CalendarEvent, day: unknown): boolean {
  const changed = event.get('RECURRENCE-ID')
  return changed !== undefined && day instanceof Date && readDate(changed.value) === localDate(day)
}

function isWholeDay({ parameters, value }: { parameters: string; value: string }): boolean {
  return /;VALUE=DATE(;|$)/i.test(parameters) || /^\d{8}$/.test(value)
}

/** The day before which an event is over; itself without one. */
function endOf(event: CalendarEvent): string {
  const start = readDate(event.get('DTSTART')!.value)
  const end = event.get('DTEND')?.value
  if (end !== undefined) return readDate(end.slice(0, 8))
  const duration = event.get('DURATION')?.value
  if (duration === undefined) return start
  return Temporal.PlainDate.from(start).add(Temporal.Duration.from(duration)).toString()
}

/** `20271224` as `2027-12-24`; throws for what is no day. */
function readDate(text: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(text.trim()) ?? []
  return Temporal.PlainDate.from(
    { year: Number(year), month: Number(month), day: Number(day) },
    { overflow: 'reject' },
  ).toString()
}

/** The parser gives a whole day as midnight in this machine's zone. */
function localDate(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function nameOf(event: CalendarEvent): string {
  const text = event.get('SUMMARY')?.value ?? ''
  return [
    ...text
      .replaceAll(/\\([nN,;\\])/g, (_, escaped) => (/n/i.test(escaped) ? ' ' : escaped))
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  ]
    .slice(0, NAME_MAX)
    .join('')
    .slice(0, NAME_MAX)
    .toWellFormed()
}
