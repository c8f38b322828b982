import { describe, expect, test } from 'vitest'
import { readHolidays } from './read-holidays.ts'

const file = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:test', ...events, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) =>
  ['BEGIN:VEVENT', 'DTSTAMP:20270101T000000Z', ...lines, 'END:VEVENT'].join('\r\n')
const day = (date: string, ...more: string[]) =>
  event(`UID:${date}`, `DTSTART;VALUE=DATE:${date}`, ...more)

const read = (text: string, { from = '2027-01-01', to = '2027-12-31', most = 400 } = {}) =>
  readHolidays({ text, from, to }, most)
const dates = (text: string, limits = {}) => read(text, limits).days.map(({ date }) => date)

describe('within the wanted days', () => {
  test('the first and the last one count, those beside them do not', () => {
    const text = file(...['20261231', '20270101', '20271231', '20280101'].map((one) => day(one)))
    expect(dates(text)).toEqual(['2027-01-01', '2027-12-31'])
  })

  test('of an event that reaches over the edges the part within counts', () => {
    const text = file(
      day('20261230', 'DTEND;VALUE=DATE:20270103'),
      day('20271230', 'DTEND;VALUE=DATE:20280110'),
    )
    expect(dates(text)).toEqual(['2027-01-01', '2027-01-02', '2027-12-30', '2027-12-31'])
  })

  test('what recurs for centuries is followed there alone', () => {
    const text = file(day('18040229', 'RRULE:FREQ=YEARLY'))
    expect(dates(text, { from: '2028-01-01', to: '2028-12-31' })).toEqual(['2028-02-29'])
    expect(dates(text)).toEqual([])
  })
})

describe('a day', () => {
  test('C15 has each name that the file gives it, and each once', () => {
    const text = file(
      event('UID:1', 'DTSTART;VALUE=DATE:20270501', 'SUMMARY:Labour Day'),
      event('UID:2', 'DTSTART;VALUE=DATE:20270501', 'SUMMARY:Another'),
      event('UID:3', 'DTSTART;VALUE=DATE:20270501', 'SUMMARY:Labour Day'),
    )
    expect(read(text).days).toEqual([
      { date: '2027-05-01', name: 'Labour Day', often: false },
      { date: '2027-05-01', name: 'Another', often: false },
    ])
  })

  test.each([
    ['no end', []],
    ['an end on the next day', ['DTEND;VALUE=DATE:20270502']],
    ['an end on the same day', ['DTEND;VALUE=DATE:20270501']],
    ['an end before it', ['DTEND;VALUE=DATE:20270401']],
    ['a duration', ['DURATION:P1D']],
  ])('with %s is one day', (_, more) => {
    expect(dates(file(day('20270501', ...more)))).toEqual(['2027-05-01'])
  })

  test.each([
    ['is over a change of clocks', '20270328', 'DTEND;VALUE=DATE:20270329', ['2027-03-28']],
    ['is a leap day', '20280229', 'DTEND;VALUE=DATE:20280301', ['2028-02-29']],
  ])('%s', (_, start, end, expected) => {
    expect(dates(file(day(start, end)), { to: '2028-12-31' })).toEqual(expected)
  })
})

describe('a series', () => {
  const weekly = (...more: string[]) =>
    event('UID:w', 'DTSTART;VALUE=DATE:20270104', 'RRULE:FREQ=WEEKLY;COUNT=3', ...more)

  test('has days that are moved, and days that are cancelled', () => {
    const moved = event('UID:w', 'RECURRENCE-ID;VALUE=DATE:20270111', 'DTSTART;VALUE=DATE:20270113')
    expect(dates(file(weekly(), moved))).toEqual(['2027-01-04', '2027-01-13', '2027-01-18'])
    const cancelled = event(
      'UID:w',
      'RECURRENCE-ID;VALUE=DATE:20270111',
      'DTSTART;VALUE=DATE:20270111',
      'STATUS:CANCELLED',
    )
    expect(dates(file(weekly(), cancelled))).toEqual(['2027-01-04', '2027-01-18'])
  })

  test('is none when all of it is cancelled', () => {
    expect(dates(file(weekly('STATUS:CANCELLED')))).toEqual([])
  })
})

describe('odd files', () => {
  test.each([
    ['other line ends', file(day('20270501', 'SUMMARY:A')).replaceAll('\r\n', '\n')],
    ['small letters', file(day('20270501', 'summary:A'))],
    ['a folded line', file(day('20270501', 'SUMMA\r\n RY:A'))],
    ['a language', file(day('20270501', 'SUMMARY;LANGUAGE=de;X-A="b:c;d":A'))],
    ['what nobody knows', file('X-WR-CALNAME:x', day('20270501', 'SUMMARY:A', 'X-B;C=D:E'))],
    ['no UID', file(event('DTSTART;VALUE=DATE:20270501', 'SUMMARY:A'))],
    ['what is no event', file('BEGIN:VTODO\r\nUID:t\r\nEND:VTODO', day('20270501', 'SUMMARY:A'))],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual({
      days: [{ date: '2027-05-01', name: 'A', often: false }],
      skipped: [],
    })
  })

  test.each([
    ['a time of day', event('UID:1', 'DTSTART:20270501T080000Z', 'DTEND:20270501T100000Z')],
    ['a day by the clock', event('UID:1', 'DTSTART:20270501T000000Z', 'DTEND:20270502T000000Z')],
    ['a task', 'BEGIN:VTODO\r\nUID:1\r\nDTSTART;VALUE=DATE:20270501\r\nEND:VTODO'],
  ])('%s is no holiday', (_, text) => {
    expect(read(file(text))).toEqual({ days: [], skipped: [] })
  })

  test.each([
    ['of two lines', 'a\\nb', 'a b'],
    ['of blanks', '   ', ''],
    ['with what a terminal obeys', 'a\x1b[2Jb\x07', 'a [2Jb'],
    ['that is markup', '<b>Tag</b>', '<b>Tag</b>'],
  ])('a name %s', (_, summary, name) => {
    expect(read(file(day('20270501', `SUMMARY:${summary}`))).days[0]!.name).toBe(name)
  })

  test('a long name of emoji is cut so that the database can store it', () => {
    const [holiday] = read(file(day('20270501', `SUMMARY:${'\u{1F384}'.repeat(300)}`))).days
    expect(holiday!.name).toHaveLength(200)
    expect(holiday!.name.isWellFormed()).toBe(true)
  })
})

test('is given up after the most that may be read: one more is returned, never all', () => {
  const text = file(...Array.from({ length: 60 }, (_, i) => day('20270101', `SUMMARY:${i}`)))
  expect(read(text, { most: 10 }).days).toHaveLength(11)
  expect(read(text, { most: 60 }).days).toHaveLength(60)
})

describe('C18 files from the wild', () => {
  const named = (text: string) => read(text).days.map(({ date, name }) => `${date} ${name}`)

  test('three events with one UID are three', () => {
    const three = ['20270101', '20270501', '20271003'].map((date) =>
      event('UID:same', `DTSTART;VALUE=DATE:${date}`, `SUMMARY:${date}`),
    )
    expect(named(file(...three))).toEqual([
      '2027-01-01 20270101',
      '2027-05-01 20270501',
      '2027-10-03 20271003',
    ])
    // Also where one of them recurs.
    expect(
      dates(file(event('UID:same', 'DTSTART;VALUE=DATE:20200301', 'RRULE:FREQ=YEARLY'), ...three)),
    ).toEqual(['2027-01-01', '2027-03-01', '2027-05-01', '2027-10-03'])
  })

  test('two calendars in one file are both read', () => {
    expect(dates(file(day('20270101')) + file(day('20270501')))).toEqual([
      '2027-01-01',
      '2027-05-01',
    ])
  })

  test('what comes often is said to', () => {
    const weekly = event('UID:w', 'DTSTART;VALUE=DATE:20270101', 'RRULE:FREQ=WEEKLY;COUNT=7')
    expect(read(file(weekly)).days.map(({ often }) => often)).toEqual(Array(7).fill(true))
    const all = event('UID:w', 'DTSTART;VALUE=DATE:20270101', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Yoga')
    expect(read(file(all), { to: '2028-12-31' })).toEqual({
      days: [],
      skipped: [{ name: 'Yoga', why: 'too-often' }],
    })
  })

  test('a changed day of a series has its own name; one of no series is a day', () => {
    const series = event('UID:s', 'DTSTART;VALUE=DATE:20200501', 'RRULE:FREQ=YEARLY', 'SUMMARY:Day')
    const change = (uid: string) =>
      event(
        `UID:${uid}`,
        'RECURRENCE-ID;VALUE=DATE:20270501',
        'DTSTART;VALUE=DATE:20270503',
        'SUMMARY:Moved',
      )
    expect(named(file(series, change('s')))).toEqual(['2027-05-03 Moved'])
    expect(named(file(change('s'), series))).toEqual(['2027-05-03 Moved'])
    expect(named(file(change('t'), series))).toEqual(['2027-05-01 Day', '2027-05-03 Moved'])
  })

  test('further days stand in a list', () => {
    const listed = event(
      'UID:r',
      'DTSTART;VALUE=DATE:20270104',
      'RDATE;VALUE=DATE:20270611,20270712',
      'RDATE;VALUE=DATE:20270813',
    )
    expect(dates(file(listed))).toEqual(['2027-01-04', '2027-06-11', '2027-07-12', '2027-08-13'])
  })

  test('days without the word DATE, alarms within, and one broken event among others', () => {
    const alarm = 'BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nSUMMARY:no\r\nDTSTART:x\r\nEND:VALARM'
    const text = file(
      event('UID:1', 'DTSTART:20270501', alarm, 'SUMMARY:A'),
      event('UID:2', 'SUMMARY:No begin'),
      event('UID:3', 'DTSTART;VALUE=DATE:20271301', 'SUMMARY:No month'),
      event('UID:4', 'DTSTART;VALUE=DATE:20270601', 'SUMMARY:B\\, C\\;\\\\'),
    )
    expect(read(text)).toEqual({
      days: [
        { date: '2027-05-01', name: 'A', often: false },
        { date: '2027-06-01', name: 'B, C;\\', often: false },
      ],
      skipped: [
        { name: 'No begin', why: 'unreadable' },
        { name: 'No month', why: 'unreadable' },
      ],
    })
  })
})
