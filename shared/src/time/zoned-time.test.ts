import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY, HOUR } from './durations.ts'
import { addDays } from './local-dates.ts'
import { dateAt, instantOf } from './zoned-time.ts'

const utc = (text: string) => Date.parse(`${text}Z`)

describe('the instant of a wall clock', () => {
  test.each([
    ['Europe/Berlin', '2027-01-15', '08:30', '2027-01-15T07:30'],
    ['Europe/Berlin', '2027-07-15', '08:30', '2027-07-15T06:30'],
    ['Asia/Kathmandu', '2027-01-15', '08:30', '2027-01-15T02:45'],
    ['Pacific/Kiritimati', '2027-01-15', '08:30', '2027-01-14T18:30'],
    ['America/St_Johns', '2027-01-15', '22:00', '2027-01-16T01:30'],
    ['UTC', '2027-01-15', '24:00', '2027-01-16T00:00'],
    ['UTC', '2027-12-31', '24:00', '2028-01-01T00:00'],
  ])('%s, %s %s', (zone, date, time, instant) => {
    expect(instantOf(date, time, zone)).toBe(utc(instant))
  })

  test.each([
    ['that is left out is as much later as they jump', '2027-03-28', '02:30', '2027-03-28T01:30'],
    ['at which they jump is the jump', '2027-03-28', '02:00', '2027-03-28T01:00'],
    ['to which they jump is the jump too', '2027-03-28', '03:00', '2027-03-28T01:00'],
    ['that comes twice is the first', '2027-10-31', '02:30', '2027-10-31T00:30'],
    ['after it is an hour more away', '2027-10-31', '03:00', '2027-10-31T02:00'],
  ])('when the clocks change in Berlin, a time %s', (_, date, time, instant) => {
    expect(instantOf(date, time, 'Europe/Berlin')).toBe(utc(instant))
  })

  test('a midnight that is left out is the first instant of its day', () => {
    // The clocks of Beirut go forward at midnight.
    const first = instantOf('2027-03-28', '00:00', 'Asia/Beirut')
    expect(first).toBe(utc('2027-03-27T22:00'))
    expect(dateAt(first, 'Asia/Beirut')).toBe('2027-03-28')
    expect(dateAt(first - 1, 'Asia/Beirut')).toBe('2027-03-27')
  })

  test('half an hour is all that the clocks of Lord Howe change', () => {
    const day = (date: string) =>
      instantOf(date, '24:00', 'Australia/Lord_Howe') -
      instantOf(date, '00:00', 'Australia/Lord_Howe')
    expect(day('2027-10-02')).toBe(DAY)
    expect(day('2027-10-03')).toBe(DAY - HOUR / 2)
    expect(day('2027-04-04')).toBe(DAY + HOUR / 2)
  })

  test('a day that a country left out is taken as the one after', () => {
    // Samoa went over the date line at the end of the 29th of December 2011.
    const [left, after] = ['2011-12-30', '2011-12-31'].map((date) =>
      instantOf(date, '12:00', 'Pacific/Apia'),
    )
    expect(left).toBe(after)
    expect(dateAt(left!, 'Pacific/Apia')).toBe('2011-12-31')
  })
})

test('whatever the zone, a date holds exactly the instants from its midnight to the next', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Beirut', 'Australia/Lord_Howe', 'UTC']
  const days = fc.integer({ min: 0, max: 3650 }).map((day) => addDays('2024-01-01', day))
  fc.assert(
    fc.property(fc.constantFrom(...zones), days, (zone, date) => {
      const [from, to] = [instantOf(date, '00:00', zone), instantOf(date, '24:00', zone)]
      expect(to).toBe(instantOf(addDays(date, 1), '00:00', zone))
      expect(Math.abs(to - from - DAY)).toBeLessThanOrEqual(HOUR)
      expect([from - 1, from, to - 1, to].map((at) => dateAt(at, zone))).toEqual([
        addDays(date, -1),
        date,
        date,
        addDays(date, 1),
      ])
    }),
    { seed: 20_270_328, numRuns: 200 },
  )
})
