import { describe, expect, test } from 'vitest'
import { readCalendar } from './holiday-import.ts'

const TODAY = '2027-03-01'

const file = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...events, 'END:VCALENDAR', ''].join('\r\n')
const event = (lines: Record<string, string>, uid = 'one') =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20270101T000000Z',
    ...Object.entries(lines).map(([key, value]) => `${key}:${value}`),
    'END:VEVENT',
  ].join('\r\n')
const day = (date: string, more: Record<string, string> = {}, uid = date) =>
  event({ 'DTSTART;VALUE=DATE': date, SUMMARY: 'Holiday', ...more }, uid)

const dates = async (text: string) => {
  const read = await readCalendar(text, TODAY)
  return read.ok ? read.value.days.map(({ date }) => date) : read.reason
}

describe('what is read', () => {
  test('whole days, by date, with their names', async () => {
    const text = file(
      day('20271225', { SUMMARY: 'Weihnachten\\, 1. Tag' }),
      day('20270329', { SUMMARY: 'Ostermontag' }),
    )
    expect(await readCalendar(text, TODAY)).toEqual({
      ok: true,
      value: {
        days: [
          { date: '2027-03-29', name: 'Ostermontag', often: false },
          { date: '2027-12-25', name: 'Weihnachten, 1. Tag', often: false },
        ],
        skipped: [],
      },
    })
  })

  test('several days of one event, over a change of clocks', async () => {
    const text = file(day('20270327', { 'DTEND;VALUE=DATE': '20270330' }))
    expect(await dates(text)).toEqual(['2027-03-27', '2027-03-28', '2027-03-29'])
  })

  test('what comes every year, twice within two years', async () => {
    const text = file(
      day('19901003', { RRULE: 'FREQ=YEARLY' }),
      day('20001123', { RRULE: 'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH' }),
    )
    expect(await dates(text)).toEqual(['2027-10-03', '2027-11-25', '2028-10-03', '2028-11-23'])
  })

  test('not what is excluded or cancelled, has a time of day, or lies elsewhere in time', async () => {
    const text = file(
      day('20270405', { RRULE: 'FREQ=DAILY;COUNT=3', 'EXDATE;VALUE=DATE': '20270406' }),
      day('20270501', { STATUS: 'CANCELLED' }),
      event({ 'DTSTART;TZID=Mars/Olympus': '20270601T080000', SUMMARY: 'no' }, 'timed'),
      day('20200101'),
      day('20400101'),
    )
    expect(await dates(text)).toEqual(['2027-04-05', '2027-04-07'])
  })

  test('names of any length and kind, cut and on one line', async () => {
    const text = file(day('20270405', { SUMMARY: `a\\nb${'x'.repeat(5000)}` }))
    const read = await readCalendar(text, TODAY)
    expect(read.ok && read.value.days[0]!.name).toBe(`a b${'x'.repeat(197)}`)
  })

  test('an event without a name', async () => {
    expect(await dates(file(event({ 'DTSTART;VALUE=DATE': '20270405' })))).toEqual(['2027-04-05'])
  })
})

describe('what is left out, and named', () => {
  test.each([
    ['nonsense for a rule', { RRULE: 'FREQ=WHENEVER;INTERVAL=-1' }, 'unreadable'],
    ['a step backwards', { RRULE: 'FREQ=YEARLY;INTERVAL=-1' }, 'unreadable'],
    ['every second', { RRULE: 'FREQ=SECONDLY' }, 'unreadable'],
    ['no day', { 'DTSTART;VALUE=DATE': '20270230' }, 'unreadable'],
    ['no end', { 'DTEND;VALUE=DATE': 'soon' }, 'unreadable'],
    ['a length that is none', { DURATION: 'long' }, 'unreadable'],
    ['every day', { RRULE: 'FREQ=DAILY' }, 'too-often'],
    ['every week', { RRULE: 'FREQ=WEEKLY;BYDAY=FR' }, 'too-often'],
    ['a thousand years', { 'DTEND;VALUE=DATE': '30270301' }, 'too-often'],
  ])('%s, and the others are read', async (_, lines, why) => {
    const text = file(day('20270301', { ...lines, SUMMARY: 'Odd' }), day('20271224'))
    expect(await readCalendar(text, TODAY)).toEqual({
      ok: true,
      value: {
        days: [{ date: '2027-12-24', name: 'Holiday', often: false }],
        skipped: [{ name: 'Odd', why }],
      },
    })
  })

  test('past events are not counted', async () => {
    const past = Array.from({ length: 3000 }, (_, i) => day('20200405', {}, `${i}`))
    expect(await dates(file(...past, day('20270405')))).toEqual(['2027-04-05'])
  })
})

describe('what is refused, in good time', () => {
  const rule = (value: string) => file(day('20270301', { RRULE: value }))
  test.each([
    ['a page', '<!doctype html><title>Sign in</title>', 'calendar-broken'],
    ['nothing', '', 'calendar-broken'],
    [
      'a file without an end',
      file(day('20270405')).replace('END:VCALENDAR', ''),
      'calendar-broken',
    ],
    ['an event without an end', file('BEGIN:VEVENT\r\nUID:x'), 'calendar-broken'],
    ['no day in the next two years', file(day('20200101')), 'calendar-broken'],
    [
      'too many days',
      file(...Array.from({ length: 401 }, (_, i) => day('20270405', { SUMMARY: `${i}` }))),
      'too-large',
    ],
  ])('%s', async (_what, text, reason) => {
    expect(await dates(text)).toBe(reason)
  })

  test.each([
    ['every second', rule('FREQ=SECONDLY')],
    ['a day that never comes', rule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31')],
    ['a count of billions', rule('FREQ=SECONDLY;COUNT=4000000000')],
    [
      'hundreds of rules',
      file(
        ...Array.from({ length: 500 }, (_, i) =>
          day('00010101', { RRULE: 'FREQ=MINUTELY;BYSECOND=1,2,3' }, `${i}`),
        ),
      ),
    ],
    ['a line of a megabyte', file(day('20270405', { SUMMARY: 'x'.repeat(1_000_000) }))],
    ['a million folds', file(`X-A:${'\r\n x'.repeat(250_000)}`)],
    ['a deep nest', file('BEGIN:VEVENT\r\n'.repeat(400))],
  ])(
    '%s is read or refused, and does no harm',
    async (_what, text) => {
      const read = await readCalendar(text, TODAY)
      if (!read.ok) expect(['calendar-broken', 'too-large']).toContain(read.reason)
      else expect(read.value.days.length).toBeLessThanOrEqual(400)
    },
    20_000,
  )
})
