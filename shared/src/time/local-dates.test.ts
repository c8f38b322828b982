import { expect, test } from 'vitest'
import { addDays, daysBetween, mondayOf, weekdayOf } from './local-dates.ts'

test('days are added over ends of months and changes of clocks', () => {
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
  expect(daysBetween('2027-03-22', '2027-03-29')).toBe(7)
  expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1)
})

test('a week begins on its Monday', () => {
  expect(weekdayOf('2026-11-22')).toBe(7)
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
})

test.each([
  ['2028-02-28', 1, '2028-02-29'],
  ['2100-02-28', 1, '2100-03-01'],
  ['2027-12-31', 1, '2028-01-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2027-01-01', 365, '2028-01-01'],
  ['2027-03-28', 0, '2027-03-28'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected)
  expect(daysBetween(date, expected)).toBe(days)
})

test('every day of ten years has its weekday, and the Monday of its week', () => {
  let date = '2024-01-01'
  for (let day = 0; day < 3653; day++) {
    expect(weekdayOf(date)).toBe((day % 7) + 1)
    expect(daysBetween(mondayOf(date), date)).toBe(day % 7)
    date = addDays(date, 1)
  }
  expect(date).toBe('2034-01-01')
})
