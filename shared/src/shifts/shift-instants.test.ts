import { describe, expect, test } from 'vitest'
import { HOUR } from '../time/durations.ts'
import { addDays } from '../time/local-dates.ts'
import { dateAt } from '../time/zoned-time.ts'
import { shiftInstants, weekInstants } from './shift-instants.ts'

const hours = ({ start, end }: { start: number; end: number }) => (end - start) / HOUR

describe('R1 R2 R5 over a change of clocks', () => {
  test.each([
    ['2017-03-11', 23],
    ['2017-11-04', 25],
    ['2017-07-01', 24],
  ])('08:00 in Chicago on %s is followed by 08:00 after %i hours', (date, after) => {
    const today = shiftInstants(date, '08:00', '13:00', 'America/Chicago')
    const tomorrow = shiftInstants(addDays(date, 1), '08:00', '13:00', 'America/Chicago')
    expect((tomorrow.start - today.start) / HOUR).toBe(after)
  })

  test.each([
    ['America/Chicago', '2017-03-12', '00:00', '03:00', 2],
    ['America/Chicago', '2017-11-05', '00:00', '03:00', 4],
    ['Europe/Paris', '2027-03-27', '22:00', '06:00', 7],
    ['Europe/Paris', '2027-10-30', '22:00', '06:00', 9],
    ['Europe/Paris', '2027-06-30', '22:00', '06:00', 8],
    ['UTC', '2027-06-30', '22:00', '00:00', 2],
    ['UTC', '2027-06-30', '08:00', '08:00', 24],
  ])('in %s on %s from %s to %s lasts %i hours', (zone, date, from, to, long) => {
    expect(hours(shiftInstants(date, from, to, zone))).toBe(long)
  })

  test.each([
    ['Europe/Berlin', '2027-03-26'],
    ['Europe/Berlin', '2027-10-29'],
    ['America/New_York', '2027-03-12'],
    ['America/New_York', '2027-11-05'],
  ])('in %s about %s the clock on the wall is kept, without gap or overlap', (zone, first) => {
    for (let day = 0; day < 5; day++) {
      const date = addDays(first, day)
      const morning = shiftInstants(date, '08:00', '13:00', zone)
      const afternoon = shiftInstants(date, '13:00', '18:00', zone)
      expect(morning.end).toBe(afternoon.start)
      expect([hours(morning), hours(afternoon)]).toEqual([5, 5])
      expect(
        Temporal.Instant.fromEpochMilliseconds(morning.start)
          .toZonedDateTimeISO(zone)
          .toPlainTime()
          .toString({ smallestUnit: 'minute' }),
      ).toBe('08:00')
    }
  })

  test.each(['2027-03-26', '2027-10-29'])(
    'nights and days in Paris from %s follow each other without gap or overlap',
    (first) => {
      const borders = ['06:00', '14:00', '22:00', '06:00']
      const shifts = Array.from({ length: 4 }, (_, day) => addDays(first, day)).flatMap((date) =>
        borders
          .slice(0, 3)
          .map((from, i) => shiftInstants(date, from, borders[i + 1]!, 'Europe/Paris')),
      )
      for (const [i, shift] of shifts.entries()) {
        if (i > 0) expect(shifts[i - 1]!.end).toBe(shift.start)
      }
    },
  )

  test('R1 a time that is left out is as much later as the clocks jump, one that comes twice is the first', () => {
    const left = shiftInstants('2027-03-28', '02:30', '05:00', 'Europe/Berlin')
    expect(new Date(left.start).toISOString()).toBe('2027-03-28T01:30:00.000Z')
    const twice = shiftInstants('2027-10-31', '02:30', '05:00', 'Europe/Berlin')
    expect(new Date(twice.start).toISOString()).toBe('2027-10-31T00:30:00.000Z')
  })
})

test.each([
  ['2027-03-22', 167],
  ['2027-10-25', 169],
  ['2027-05-03', 168],
])('R3 the week of %s in Berlin has %i hours', (monday, long) => {
  expect(hours(weekInstants(monday, 'Europe/Berlin'))).toBe(long)
})

test('R4 an instant has the date of the zone', () => {
  const instant = Date.UTC(2027, 2, 28, 23, 30)
  expect(dateAt(instant, 'Europe/Berlin')).toBe('2027-03-29')
  expect(dateAt(instant, 'America/New_York')).toBe('2027-03-28')
})
