import type { Door } from '../centers/centers-contract.ts'
import { formatLanguages } from '../i18n/format.ts'
import { type Locale, localise } from '../i18n/locale.ts'
import { createTexts, type Translation } from '../i18n/translate.ts'

const en = {
  open: { one: 'Open, one person here', other: 'Open, {count} people here' },
  'open.until': {
    one: 'Open until {when}, one person here',
    other: 'Open until {when}, {count} people here',
  },
  closed: 'Nobody is at the desk right now',
  opens: 'Opens {when}',
  'your-time': '{moment} your time',
  'time-of': '{moment} ({city})',
  languages: 'We speak {languages}.',
  ask: 'Come in and look around. You can leave a question at the desk.',
} as const

const de: Translation<typeof en> = {
  open: { one: 'Geöffnet, eine Person ist da', other: 'Geöffnet, {count} Personen sind da' },
  'open.until': {
    one: 'Geöffnet bis {when}, eine Person ist da',
    other: 'Geöffnet bis {when}, {count} Personen sind da',
  },
  closed: 'Gerade ist niemand am Empfang',
  opens: 'Öffnet {when}',
  'your-time': '{moment} Uhr Ihrer Zeit',
  'time-of': '{moment} Uhr ({city})',
  languages: 'Wir sprechen {languages}.',
  ask: 'Kommen Sie herein und sehen Sie sich um. Am Empfang können Sie eine Frage lassen.',
}

const texts = createTexts<typeof en>({ en, de })

const DAY = 86_400_000
/** Days ahead that are named by their weekday; later ones by their date. */
const WEEKDAYS_AHEAD = 6

/** Who reads a door, and when. */
export interface DoorReader {
  locale: Locale
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
  const { locale } = reader
  const t = texts[locale]
  const when = momentOf(door, reader)
  if (!door.open) {
    const text = when === null ? t('closed') : t('opens', { when })
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
function momentOf(door: Door, { locale, zone, now }: DoorReader): string | null {
  if (door.nextChange === null || door.nextChange <= now) return null
  const shown = zone ?? door.zone
  const moment = dayAndTime(door.nextChange, now, shown, locale)
  if (zone !== null) return texts[locale]('your-time', { moment })
  const city = shown.slice(shown.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return texts[locale]('time-of', { moment, city })
}

/** The time alone today, else with "tomorrow", the weekday, or the date. */
function dayAndTime(at: number, now: number, timeZone: string, locale: Locale): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(at)
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
