import ical, { type VEvent } from 'node-ical'
import { describe, expect, test } from 'vitest'
import type { FeedEvent } from './feed-events.ts'
import { writeCalendar } from './write-calendar.ts'

const MORNING = Date.parse('2027-03-29T06:00:00Z')
const NOON = Date.parse('2027-03-29T11:00:00Z')

const event = (more: Partial<FeedEvent> = {}): FeedEvent => ({
  uid: 'a',
  start: MORNING,
  end: NOON,
  centerId: 'main',
  staffId: 'rita',
  sequence: 3,
  changedAt: MORNING,
  cancelled: false,
  ...more,
})

function write(
  events: FeedEvent[],
  { center = 'Atrium', name = 'Rita Rep', locale = 'en' as 'en' | 'de', own = true } = {},
): string {
  return writeCalendar(events, {
    about: own ? 'staff' : { center: 'Atrium' },
    locale,
    publicUrl: 'https://foyer.example.com:8443',
    centerName: () => center,
    staffName: () => name,
  })
}

/** The lines as a calendar reads them: folded ones in one piece (RFC 5545, 3.1). */
const unfold = (file: string) => file.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
const lineOf = (file: string, name: string) =>
  unfold(file).find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))

function eventsOf(file: string): VEvent[] {
  const parts = Object.values(ical.sync.parseICS(file))
  return parts.filter((part): part is VEvent => part?.type === 'VEVENT')
}

test('the own feed names the center, that of a center names who comes', () => {
  const own = write([event()])
  expect(lineOf(own, 'SUMMARY')).toBe('SUMMARY:On duty: Atrium')
  expect(own).toContain('https://foyer.example.com:8443/my-shifts')
  const team = write([event(), event({ uid: 'b', staffId: null })], { own: false })
  expect(eventsOf(team).map(({ summary }) => summary)).toEqual(['Rita Rep', 'Nobody yet'])
  expect(team).toContain('https://foyer.example.com:8443/rota')
})

test('in the language of whoever reads it', () => {
  const own = write([event()], { locale: 'de' })
  expect(own).toContain('Meine Schichten')
  expect(lineOf(own, 'SUMMARY')).toBe('SUMMARY:Dienst: Atrium')
  const team = write([event({ staffId: null })], { locale: 'de', own: false })
  expect(team).toContain('Dienstplan: Atrium')
  expect(lineOf(team, 'SUMMARY')).toBe('SUMMARY:Noch niemand')
})

test('times are instants: nothing depends on a zone, nothing recurs', () => {
  const file = write([event()])
  expect(lineOf(file, 'DTSTART')).toBe('DTSTART:20270329T060000Z')
  expect(lineOf(file, 'DTEND')).toBe('DTEND:20270329T110000Z')
  expect(file).not.toMatch(/VTIMEZONE|RRULE|TZID/)
})

test('a UID is that of the host, without its port, so a server that moves ports keeps them', () => {
  expect(lineOf(write([event()]), 'UID')).toBe('UID:a@foyer.example.com')
})

test('the same events give the same bytes; a change shows in sequence and stamp', () => {
  expect(write([event()])).toBe(write([event()]))
  const changed = write([event({ sequence: 4, changedAt: NOON })])
  expect(lineOf(changed, 'SEQUENCE')).toBe('SEQUENCE:4')
  expect(lineOf(changed, 'DTSTAMP')).toBe('DTSTAMP:20270329T110000Z')
  expect(lineOf(changed, 'LAST-MODIFIED')).toBe('LAST-MODIFIED:20270329T110000Z')
})

test('a cancelled shift says so, and only that one', () => {
  const file = write([
    event({ cancelled: true }),
    event({ uid: 'b', start: NOON, end: NOON + 1e6 }),
  ])
  expect(eventsOf(file).map(({ status }) => status)).toEqual(['CANCELLED', 'CONFIRMED'])
})

test('without a shift it is still a whole calendar', () => {
  const lines = unfold(write([]).trimEnd())
  expect(lines[0]).toBe('BEGIN:VCALENDAR')
  expect(lines.at(-1)).toBe('END:VCALENDAR')
  expect(lines).not.toContain('BEGIN:VEVENT')
})

/** A text as it was before it was written (RFC 5545, 3.3.11). */
const textOf = (file: string, name: string) =>
  lineOf(file, name)!
    .slice(name.length + 1)
    .replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter))

describe('names stay names', () => {
  test.each([
    ['separators', 'Haus; Hof, Tor'],
    ['backslashes', 'C:\\n\\, \\;'],
    ['quotes and colons', '"Atrium": the hall'],
    ['other scripts', 'Čertovo ナント اثنان'],
    ['emoji', '\u{1F3E2} \u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
    ['a whole line of one', 'Ö'.repeat(60)],
  ])('%s', (_, name) => {
    const file = write([event()], { own: false, name, center: name })
    expect([textOf(file, 'SUMMARY'), textOf(file, 'LOCATION')]).toEqual([name, name])
  })

  test.each([
    ['CR LF', '\r\n'],
    ['LF', '\n'],
    ['CR', '\r'],
  ])('a line break writes no property and no event of its own: %s', (_, end) => {
    const name = `Rita${end}END:VEVENT${end}BEGIN:VEVENT${end}UID:forged${end}ATTACH:https://evil.example`
    const file = write([event()], { own: false, name, center: name })
    const lines = file.split(/\r\n|\r|\n/)
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1)
    expect(lines.filter((line) => /^(ATTACH|UID:forged)/.test(line))).toEqual([])
  })
})

describe('lines are folded as the standard asks', () => {
  test.each([1, 40, 66, 67, 68, 75, 76, 150, 400])('a name of %i two-byte letters', (length) => {
    const name = 'ä'.repeat(length)
    const file = write([event()], { own: false, name })
    for (const line of file.split('\r\n')) {
      // Octets, not characters; and no letter is cut in two: the file could not be read as UTF-8.
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    }
    expect(file).not.toMatch(/[^\r]\n|\uFFFD|\p{Surrogate}/u)
    expect(lineOf(file, 'SUMMARY')).toBe(`SUMMARY:${name}`)
  })

  test.each([30, 31, 32, 33, 34, 35])('%i letters and then emoji, none cut in two', (length) => {
    const name = 'x'.repeat(length) + '\u{1F3E2}'.repeat(30)
    const file = write([event()], { own: false, name })
    expect(file).not.toMatch(/\p{Surrogate}/u)
    expect(lineOf(file, 'SUMMARY')).toBe(`SUMMARY:${name}`)
  })
})

test('a center’s name is one line, with what means something escaped', () => {
  const name = 'Hall, south; a\\b\r\nBEGIN:VEVENT\r\nUID:forged'
  const file = writeCalendar([], {
    about: { center: name },
    locale: 'en',
    publicUrl: 'https://foyer.example',
    centerName: () => name,
    staffName: () => '',
  })
  expect(file).not.toMatch(/^BEGIN:VEVENT/m)
  expect(file.replaceAll('\r\n ', '')).toContain('Hall\\, south\\; a\\\\b BEGIN:VEVENT UID:forged')
})
