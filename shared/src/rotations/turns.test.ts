import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../../tests/support/seeded-random.ts'
import { addDays, weekdayOf } from '../time/local-dates.ts'
import { publishTime, turnOf, withPattern } from './turns.ts'

const letters = (count: number) => Array.from({ length: count }, (_, i) => 'ABCDEFGHIJKL'[i]!)
const wallAt = (instant: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

describe('RO1 each week has its turn', () => {
  const random = seededRandom(7)
  const cases = Array.from({ length: 60 }, () => ({
    weeks: letters(1 + Math.floor(random() * 12)),
    // Mondays of 2000 to 2095: with years of 53 weeks, and leap years.
    from: addDays('2000-01-03', 7 * Math.floor(random() * 5000)),
  }))

  test.each(cases)('$weeks.length weeks from $from', ({ weeks, from }) => {
    const rotation = { patterns: [{ from, weeks }], until: null }
    expect(turnOf(rotation, addDays(from, -7))).toBeNull()
    for (let week = 0; week < 120; week++) {
      const monday = addDays(from, 7 * week)
      expect(turnOf(rotation, monday)).toEqual({
        week: weeks[week % weeks.length],
        position: week % weeks.length,
        of: weeks.length,
      })
    }
  })

  test('from week 52 over week 53 into week 1', () => {
    const rotation = { patterns: [{ from: '2026-12-14', weeks: ['A', 'B'] }], until: null }
    // Weeks 52 and 53 of 2026, 1 and 2 of 2027.
    const mondays = ['2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11']
    expect(mondays.map((monday) => turnOf(rotation, monday)?.week)).toEqual(['B', 'A', 'B', 'A'])
  })

  test('none after the last week', () => {
    const rotation = { patterns: [{ from: '2027-01-04', weeks: ['A'] }], until: '2027-01-18' }
    const mondays = ['2027-01-18', '2027-01-25']
    expect(mondays.map((monday) => turnOf(rotation, monday)?.week)).toEqual(['A', undefined])
  })
})

test.each(['Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'UTC'])(
  'RO8 in %s every week of two years is published on a Monday at nine by the clock on the wall',
  (zone) => {
    for (let week = 0; week < 104; week++) {
      const monday = addDays('2027-01-04', 7 * week)
      const wall = wallAt(publishTime(monday, 3, zone), zone)
      expect(wall.toPlainTime().toString({ smallestUnit: 'minute' })).toBe('09:00')
      expect(wall.toPlainDate().toString()).toBe(addDays(monday, -21))
      expect(weekdayOf(wall.toPlainDate().toString())).toBe(1)
    }
  },
)

describe('RO3 a new pattern', () => {
  const running = { from: '2027-01-04', weeks: ['A', 'B'] }
  const later = { from: '2027-03-01', weeks: ['C'] }
  const next = (from: string) => ({ from, weeks: ['D'] })

  test('comes after the one that is in force', () => {
    const patterns = withPattern([running], later, '2027-02-01')
    expect(patterns).toEqual([running, later])
    const turns = ['2027-02-22', '2027-03-01'].map(
      (monday) => turnOf({ patterns, until: null }, monday)?.week,
    )
    expect(turns).toEqual(['B', 'C'])
  })

  test('takes the place of one that has not begun, and of all when it begins no later', () => {
    expect(withPattern([running, later], next('2027-04-05'), '2027-02-01')).toEqual([
      running,
      next('2027-04-05'),
    ])
    expect(withPattern([running, later], next('2027-01-04'), '2027-02-01')).toEqual([
      next('2027-01-04'),
    ])
  })

  test('forgets one that is over', () => {
    expect(withPattern([running, later], next('2027-04-05'), '2027-03-08')).toEqual([
      later,
      next('2027-04-05'),
    ])
  })
})
