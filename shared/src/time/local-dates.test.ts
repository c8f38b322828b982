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
