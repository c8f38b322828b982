import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../time/durations.ts'
import { type CenterCalendar, type DayHours, DEFAULT_CENTER } from './centers-contract.ts'
import {
  holidayOn,
  hoursOn,
  isClosedOnce,
  isOpenIn,
  isUsuallyOpenIn,
  nextOpening,
  openingAt,
  openingsBetween,
} from './openings.ts'

function calendarOf(zone: string, hours: DayHours, more: Partial<CenterCalendar> = {}) {
  const week = { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours }
  return { ...DEFAULT_CENTER.calendar, zone, week, ...more }
}

const at = (local: string, zone: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds

/** Openings of whole local days, as local times. */
function localOpenings(calendar: CenterCalendar, first: string, last: string): string[] {
  const { zone } = calendar
  const end = Temporal.PlainDate.from(last).add({ days: 1 }).toString()
  return openingsBetween(calendar, at(first, zone), at(end, zone)).map(({ start, end }) =>
    [start, end].map((instant) => localTime(instant, zone)).join(' '),
  )
}

const localTime = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

const HALVES: DayHours = [
  { from: '08:00', to: '13:00' },
  { from: '13:30', to: '18:00' },
]

describe('a day', () => {
  test('C1 a one-off change beats a holiday, which beats the weekday', () => {
    const calendar = calendarOf('Europe/Berlin', HALVES, {
      holidays: [
        { date: '2027-12-25', name: 'Christmas', source: 'hand' },
        { date: '2027-12-26', name: 'Boxing Day', source: 'calendar' },
      ],
      changes: [
        { date: '2027-12-25', hours: [{ from: '10:00', to: '12:00' }], note: 'open house' },
        { date: '2027-12-27', hours: [], note: 'stocktaking' },
      ],
    })
    expect(hoursOn(calendar, '2027-12-24')).toEqual(HALVES)
    expect(localOpenings(calendar, '2027-12-25', '2027-12-27')).toEqual([
      '2027-12-25T10:00 2027-12-25T12:00',
    ])
  })

  test.each([
    ['Europe/Berlin', '2027-03-28'],
    ['Europe/Berlin', '2027-10-31'],
    ['America/New_York', '2027-03-14'],
    ['America/New_York', '2027-11-07'],
  ])('C2 in %s keeps its wall-clock times on %s', (zone, date) => {
    expect(localOpenings(calendarOf(zone, HALVES), date, date)).toEqual([
      `${date}T08:00 ${date}T13:00`,
      `${date}T13:30 ${date}T18:00`,
    ])
  })

  test.each([
    ['2017-03-11', 23],
    ['2017-11-04', 25],
    ['2017-06-01', 24],
  ])('C2 in Chicago opens at 08:00, and the next day %s plus %i hours', (date, hours) => {
    const calendar = calendarOf('America/Chicago', [{ from: '08:00', to: '18:00' }])
    const opened = at(`${date}T08:00`, 'America/Chicago')
    expect(nextOpening(calendar, opened)).toBe(opened + hours * HOUR)
  })

  test.each([
    ['2017-03-12', 2],
    ['2017-11-05', 4],
  ])('C2 from 00:00 to 03:00 in Chicago lasts on %s %i hours', (date, hours) => {
    const calendar = calendarOf('America/Chicago', [{ from: '00:00', to: '03:00' }])
    const opened = at(date, 'America/Chicago')
    expect(openingAt(calendar, opened)).toEqual({ start: opened, end: opened + hours * HOUR })
  })

  test.each([
    ['2027-03-27', 7],
    ['2027-10-30', 9],
  ])('C3 a night in Paris from 22:00 on %s is one opening of %i hours', (date, hours) => {
    const night: DayHours = [
      { from: '00:00', to: '06:00' },
      { from: '22:00', to: '24:00' },
    ]
    const evening = at(`${date}T22:00`, 'Europe/Paris')
    const end = evening + hours * HOUR
    const calendar = calendarOf('Europe/Paris', night)
    for (const instant of [evening, evening + 3 * HOUR, end - 1]) {
      expect(openingAt(calendar, instant)).toEqual({ start: evening, end })
    }
    expect(openingAt(calendar, end)).toBeNull()
    expect(localTime(end, 'Europe/Paris')).toMatch(/T06:00$/)
  })

  test.each([
    ['2027-03-27', 7],
    ['2027-10-30', 9],
    ['2027-06-01', 8],
  ])('C13 a night in Paris from 22:00 on %s to 06:00 in one row lasts %i hours', (date, hours) => {
    const calendar = calendarOf('Europe/Paris', [{ from: '22:00', to: '06:00' }])
    const evening = at(`${date}T22:00`, 'Europe/Paris')
    const end = evening + hours * HOUR
    for (const instant of [evening, evening + 3 * HOUR, end - 1]) {
      expect(openingAt(calendar, instant)).toEqual({ start: evening, end })
    }
    expect(openingAt(calendar, end)).toBeNull()
    expect(nextOpening(calendar, evening + HOUR)).toBe(
      at(`${Temporal.PlainDate.from(date).add({ days: 1 })}T22:00`, 'Europe/Paris'),
    )
  })

  test('C13 hours through midnight belong to the day that they begin on', () => {
    const calendar = calendarOf('Europe/Berlin', [{ from: '18:00', to: '02:00' }], {
      holidays: [{ date: '2027-01-06', name: 'Epiphany', source: 'hand' }],
      changes: [{ date: '2027-01-08', hours: [{ from: '10:00', to: '00:00' }], note: '' }],
    })
    expect(localOpenings(calendar, '2027-01-05', '2027-01-08')).toEqual([
      '2027-01-05T00:00 2027-01-05T02:00',
      '2027-01-05T18:00 2027-01-06T02:00',
      '2027-01-07T18:00 2027-01-08T02:00',
      '2027-01-08T10:00 2027-01-09T00:00',
    ])
  })

  test('C13 hours that end as they begin are a whole day, and those that meet are one opening', () => {
    const always = calendarOf('Europe/Berlin', [{ from: '08:00', to: '08:00' }])
    expect(nextOpening(always, at('2027-03-27T12:00', 'Europe/Berlin'))).toBeNull()
    expect(localOpenings(always, '2027-03-27', '2027-03-28')).toEqual([
      '2027-03-27T00:00 2027-03-29T00:00',
    ])
  })

  test('C4 an hour that the clocks leave out is no opening', () => {
    const calendar = calendarOf('Europe/Berlin', [{ from: '02:00', to: '03:00' }])
    expect(localOpenings(calendar, '2027-03-27', '2027-03-29')).toEqual([
      '2027-03-27T02:00 2027-03-27T03:00',
      '2027-03-29T02:00 2027-03-29T03:00',
    ])
    const twice = at('2027-10-31T02:00', 'Europe/Berlin')
    expect(openingAt(calendar, twice)).toEqual({ start: twice, end: twice + 2 * HOUR })
  })
})

describe('the opening of an instant', () => {
  const calendar = calendarOf('Europe/Berlin', HALVES)
  const [opens, closes] = [
    at('2027-01-05T13:30', 'Europe/Berlin'),
    at('2027-01-05T18:00', 'Europe/Berlin'),
  ]

  test.each([
    ['a moment before its begin', -1, false],
    ['its begin', 0, true],
    ['a moment before its end', closes - opens - 1, true],
    ['its end', closes - opens, false],
  ])('C6 %s', (_, after, inside) => {
    const expected = inside ? { start: opens, end: closes } : null
    expect(openingAt(calendar, opens + after)).toEqual(expected)
  })

  test('C6 is the whole one of the calendar, whatever the moment in it', () => {
    const all = openingsBetween(calendar, opens - DAY, closes + DAY)
    for (const { start, end } of all.slice(1, -1)) {
      expect(openingAt(calendar, (start + end) / 2)).toEqual({ start, end })
    }
  })
})

describe('the next opening', () => {
  test('C7 is after the weekend and the holidays', () => {
    const calendar = calendarOf('Asia/Tokyo', HALVES, {
      holidays: [{ date: '2027-01-04', name: 'New year', source: 'hand' }],
    })
    calendar.week[6] = []
    calendar.week[7] = []
    const friday = at('2027-01-01T19:00', 'Asia/Tokyo')
    expect(localTime(nextOpening(calendar, friday)!, 'Asia/Tokyo')).toBe('2027-01-05T08:00')
  })

  test('C7 is none where it is never open, and where it never closes', () => {
    expect(nextOpening(calendarOf('UTC', []), 0)).toBeNull()
    const always = calendarOf('Europe/Berlin', [{ from: '00:00', to: '24:00' }])
    expect(nextOpening(always, 0)).toBeNull()
    expect(openingAt(always, 0)).not.toBeNull()
  })
})

describe('whatever the calendar', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 8 })
  const hours = minutes.map((quarters): DayHours => {
    const sorted = quarters.toSorted((a, b) => a - b).map((quarter) => clock(quarter * 15))
    const pairs: DayHours = []
    for (let i = 0; i + 1 < sorted.length; i += 2) {
      pairs.push({ from: sorted[i]!, to: sorted[i + 1]! })
    }
    return pairs
  })
  const dates = fc.integer({ min: 0, max: 400 }).map((days) => {
    return Temporal.PlainDate.from('2027-01-01').add({ days }).toString()
  })
  const calendars = fc.record({
    zone: fc.constantFrom(...zones),
    week: fc.tuple(hours, hours, hours, hours, hours, hours, hours).map(byWeekday),
    holidays: fc.array(
      dates.map((date) => ({ date, name: '', source: 'hand' as const })),
      {
        maxLength: 20,
      },
    ),
    changes: fc.array(fc.record({ date: dates, hours, note: fc.constant('') }), { maxLength: 20 }),
    holidayAddress: fc.constant(null),
  })
  const from = fc
    .integer({ min: 0, max: 400 * 24 * 4 })
    .map((quarters) => Date.UTC(2027, 0, 1) + quarters * 15 * MINUTE)
  const span = fc.integer({ min: 0, max: 20 * DAY })
  const settings = { seed: 20_270_328, numRuns: 300 }

  test('C5 openings are in order, apart and within the span', () => {
    fc.assert(
      fc.property(calendars, from, span, (calendar, start, length) => {
        let before = Number.NEGATIVE_INFINITY
        for (const opening of openingsBetween(calendar, start, start + length)) {
          expect(opening.start).toBeGreaterThan(before)
          expect(opening.start).toBeGreaterThanOrEqual(start)
          expect(opening.end).toBeGreaterThan(opening.start)
          expect(opening.end).toBeLessThanOrEqual(start + length)
          before = opening.end
        }
      }),
      settings,
    )
  })

  test('C5 a span in two parts has the same openings as the whole', () => {
    fc.assert(
      fc.property(calendars, from, span, span, (calendar, start, first, second) => {
        const length = (one: number, other: number) =>
          openingsBetween(calendar, one, other).reduce(
            (sum, { start, end }) => sum + end - start,
            0,
          )
        const [middle, end] = [start + first, start + first + second]
        expect(length(start, middle) + length(middle, end)).toBe(length(start, end))
      }),
      settings,
    )
  })

  test('C1 C2 a minute is open just as the clock on the wall and the day say', () => {
    fc.assert(
      fc.property(calendars, from, (calendar, instant) => {
        const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(
          calendar.zone,
        )
        fc.pre(local.hoursInDay === 24)
        const date = local.toPlainDate().toString()
        const time = local.toPlainTime().toString({ smallestUnit: 'minute' })
        const open = hoursOn(calendar, date).some(({ from, to }) => from <= time && time < to)
        expect(openingAt(calendar, instant) !== null).toBe(open)
      }),
      settings,
    )
  })

  test('C7 the next opening is the first begin that comes', () => {
    fc.assert(
      fc.property(calendars, from, (calendar, instant) => {
        const next = nextOpening(calendar, instant)
        const begins = openingsBetween(calendar, instant - DAY, instant + 30 * DAY)
          .map(({ start }) => start)
          .filter((start) => start > instant)
        if (next !== null && next < instant + 30 * DAY) expect(next).toBe(begins[0])
        else expect(begins).toEqual([])
      }),
      settings,
    )
  })
})

function clock(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function byWeekday(days: DayHours[]): CenterCalendar['week'] {
  const [d1, d2, d3, d4, d5, d6, d7] = days as [
    DayHours,
    DayHours,
    DayHours,
    DayHours,
    DayHours,
    DayHours,
    DayHours,
  ]
  return { 1: d1, 2: d2, 3: d3, 4: d4, 5: d5, 6: d6, 7: d7 }
}

test('C12 a half-day is closed once by a holiday or a change, not where the weekday has no hours', () => {
  const calendar = calendarOf('UTC', HALVES, {
    holidays: [{ date: '2027-12-24', name: 'Christmas Eve', source: 'hand' }],
    changes: [{ date: '2027-12-23', hours: [{ from: '08:00', to: '13:00' }], note: '' }],
  })
  const closed = (date: string) =>
    [
      { from: '08:00', to: '13:00' },
      { from: '13:00', to: '18:00' },
      { from: '18:00', to: '06:00' },
    ].map((halfDay) => isClosedOnce(calendar, date, halfDay))
  expect(closed('2027-12-22')).toEqual([false, false, false])
  expect(closed('2027-12-23')).toEqual([false, true, false])
  expect(closed('2027-12-24')).toEqual([true, true, false])
})

test('C12 a half-day after midnight is open by the hours of the evening before', () => {
  const night: DayHours = [{ from: '20:00', to: '03:00' }]
  const calendar = calendarOf('UTC', night, {
    holidays: [{ date: '2027-12-24', name: 'Christmas Eve', source: 'hand' }],
  })
  const early = { from: '00:00', to: '06:00' }
  const late = { from: '22:00', to: '04:00' }
  expect(isOpenIn(calendar, '2027-12-23', early)).toBe(true)
  expect(isClosedOnce(calendar, '2027-12-24', early)).toBe(false)
  expect(isClosedOnce(calendar, '2027-12-24', late)).toBe(true)
  expect(isClosedOnce(calendar, '2027-12-25', early)).toBe(true)
  expect(isUsuallyOpenIn(calendar, 1, early)).toBe(true)
  expect(isUsuallyOpenIn({ week: { ...calendar.week, 7: [] } }, 1, early)).toBe(false)
})

test('C15 a day with two holidays is closed once, and stays closed without one of them', () => {
  const holidays = [
    { date: '2027-05-01', name: 'Labour Day', source: 'calendar' as const },
    { date: '2027-05-01', name: 'Founding Day', source: 'hand' as const },
  ]
  expect(hoursOn(calendarOf('UTC', HALVES, { holidays }), '2027-05-01')).toEqual([])
  const { zone } = calendarOf('UTC', HALVES)
  expect(hoursOn(calendarOf(zone, HALVES, { holidays: [holidays[1]!] }), '2027-05-01')).toEqual([])
  expect(hoursOn(calendarOf(zone, HALVES), '2027-05-01')).toEqual(HALVES)
  expect(holidayOn({ holidays }, '2027-05-01')).toBe('Labour Day, Founding Day')
  expect(holidayOn({ holidays }, '2027-05-02')).toBeNull()
})
