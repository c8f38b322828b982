import { describe, expect, test } from 'vitest'
import type { Locale } from '../i18n/locale.ts'
import { createTexts } from '../i18n/translate.ts'
import type { Door } from './door-contract.ts'
import { doorLine } from './door-line.ts'
import { texts as de } from './texts/de.ts'
import { texts as en } from './texts/en.ts'

const texts = createTexts<typeof en>({ en, de })

const FRIDAY_NOON = Date.parse('2027-01-08T12:00:00+01:00')
const CLOSED: Door = {
  centerId: 'main',
  name: 'Berlin',
  zone: 'Europe/Berlin',
  open: false,
  pause: null,
  reps: 0,
  languages: [],
  nextChange: null,
  hours: { en: 'Weekdays' },
  company: { phone: '', privacy: '', imprint: '' },
  elsewhere: [],
}
const OPEN: Door = { ...CLOSED, open: true, reps: 2, languages: ['en', 'de'], hours: {} }

function textOf(door: Door, locale: Locale, zone: string | null, now = FRIDAY_NOON): string {
  return doorLine(door, { locale, t: texts[locale], zone, now }).text
}
const noteOf = (door: Door, locale: Locale) =>
  doorLine(door, { locale, t: texts[locale], zone: null, now: FRIDAY_NOON }).note

describe('the door', () => {
  test('says how many are there and what they speak', () => {
    expect(textOf(OPEN, 'en', 'UTC')).toBe('Open, 2 of our people are here')
    expect(noteOf(OPEN, 'en')).toBe('We speak English and German.')
    const alone = { ...OPEN, reps: 1, languages: [] }
    expect(textOf(alone, 'de', 'UTC')).toBe('Geöffnet, eine Person unseres Teams ist da')
    expect(noteOf(alone, 'de')).toBe('')
  })

  test('gives the hours when nobody is there, in another language rather than not at all', () => {
    expect(noteOf(CLOSED, 'de')).toBe('Weekdays')
  })

  test('invites to leave a question where no hours are set', () => {
    expect(noteOf({ ...CLOSED, hours: { en: '' } }, 'en')).toContain('leave a question')
  })
})

describe('the next change', () => {
  const until = { ...OPEN, nextChange: Date.parse('2027-01-08T18:00:00+01:00') }
  const from = { ...CLOSED, nextChange: Date.parse('2027-01-11T08:30:00+01:00') }

  test.each<[Door, Locale, string | null, string]>([
    [until, 'en', 'Europe/Berlin', 'Open until 18:00 your time, 2 of our people are here'],
    [
      until,
      'de',
      'Europe/Berlin',
      'Geöffnet bis 18:00 Uhr Ihrer Zeit, 2 Personen unseres Teams sind da',
    ],
    [until, 'en', 'America/New_York', 'Open until 12:00 your time, 2 of our people are here'],
    [until, 'en', 'Asia/Tokyo', 'Open until tomorrow 02:00 your time, 2 of our people are here'],
    [
      until,
      'de',
      'Asia/Tokyo',
      'Geöffnet bis morgen 02:00 Uhr Ihrer Zeit, 2 Personen unseres Teams sind da',
    ],
    [until, 'en', null, 'Open until 18:00 (Berlin), 2 of our people are here'],
    [from, 'en', 'Europe/Berlin', 'Opens Monday 08:30 your time'],
    [from, 'de', 'Europe/Berlin', 'Öffnet Montag 08:30 Uhr Ihrer Zeit'],
    [from, 'en', 'Pacific/Honolulu', 'Opens Sunday 21:30 your time'],
    [from, 'de', null, 'Öffnet Montag 08:30 Uhr (Berlin)'],
    [{ ...from, zone: 'America/New_York' }, 'en', null, 'Opens Monday 02:30 (New York)'],
  ])('of %# is told in the reader’s own words and zone', (door, locale, zone, text) => {
    expect(textOf(door, locale, zone)).toBe(text)
  })

  test('is named by its date when it is a week or more ahead', () => {
    const later = { ...CLOSED, nextChange: Date.parse('2027-01-15T08:30:00+01:00') }
    expect(textOf(later, 'en', 'Europe/Berlin')).toMatch(
      /^Opens Friday,? 15 January 08:30 your time$/,
    )
    expect(textOf(later, 'de', 'Europe/Berlin')).toBe(
      'Öffnet Freitag, 15. Januar 08:30 Uhr Ihrer Zeit',
    )
  })

  test('is not told when it is over: nobody knows then', () => {
    expect(textOf(from, 'en', 'UTC', from.nextChange!)).toBe('Nobody is at the desk right now')
    expect(textOf(until, 'en', 'UTC', until.nextChange!)).toBe('Open, 2 of our people are here')
  })
})
