import { formatLanguages } from '../i18n/format.ts'
import { type Locale, localise } from '../i18n/locale.ts'
import type { Translate } from '../i18n/translate.ts'
import { DAY } from '../time/durations.ts'
import type { Door } from './door-contract.ts'
import type { texts } from './texts/en.ts'

/** Days ahead that are named by their weekday; later ones by their date. */
const WEEKDAYS_AHEAD = 6

/** Who reads a door, and when. */
export interface DoorReader {
  locale: Locale
  /** The door's texts in that language. */
  t: Translate<typeof texts>
  /** IANA zone; null when it is not known, and the center's own is named. */
  zone: string | null
  /** Milliseconds since 1970. */
  now: number
}

/**
 * What the door says in two lines: whether somebody is there and until or from when, in the reader's own time; then
 * which languages or which hours. Both ends need it: the server writes it into the page, the page follows the
 * visitor's zone and choice of language.
 */
export function doorLine(door: Door, reader: DoorReader): { text: string; note: string } {
  const { locale, t } = reader
  const when = momentOf(door, reader)
  if (!door.open) {
    const closed = when === null ? t('closed') : t('opens', { when })
    const text = door.pause === null ? closed : t(`pause.${door.pause}`)
    return { text, note: localise(door.hours, locale) || t('ask') }
  }
  const count = door.reps
  const languages = formatLanguages(door.languages, locale)
  return {
    text: when === null ? t('open', { count }) : t('open.until', { when, count }),
    note: languages ? t('languages', { languages }) : '',
  }
}

/** "Monday 08:30 your time"; null when no change is known. */
function momentOf(door: Door, { locale, t, zone, now }: DoorReader): string | null {
  if (door.nextChange === null || door.nextChange <= now) return null
  const shown = zone ?? door.zone
  const moment = dayAndTime(door.nextChange, now, shown, locale)
  if (zone !== null) return t('your-time', { moment })
  const city = shown.slice(shown.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return t('time-of', { moment, city })
}

/** The time alone today, else with "tomorrow", the weekday, or the date. */
function dayAndTime(at: number, now: number, timeZone: string, locale: Locale): string {
  // The day before the month, as English is read nearly everywhere, beside a clock of 24 hours.
  const written = locale === 'en' ? 'en-GB' : locale
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(written, { timeZone, ...options }).format(at)
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone)
  if (days === 0) return time
  if (days === 1) {
    const tomorrow = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(1, 'day')
    return `${tomorrow} ${time}`
  }
  const date: Intl.DateTimeFormatOptions =
    days <= WEEKDAYS_AHEAD ? {} : { day: 'numeric', month: 'long' }
  return `${format({ weekday: 'long', ...date })} ${time}`
}

/** Which day of the calendar an instant is on in a zone; days count up by one. */
function dayNumber(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)!.value)
  return Date.UTC(part('year'), part('month') - 1, part('day')) / DAY
}
