import { expect, test } from 'vitest'
import { daysOfWeek, isoWeek, wallClock } from './dates.ts'

test('a week ends on its Sunday', () => {
  expect(daysOfWeek('2026-11-23').at(-1)).toBe('2026-11-29')
})

// ISO 8601: week 1 holds the year's first Thursday.
test.each([
  ['2026-01-01', 1],
  ['2026-12-31', 53],
  ['2027-01-03', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
])('%s lies in week %i', (date, week) => {
  expect(isoWeek(date)).toBe(week)
})

test('the wall clock of a zone knows its summer time', () => {
  expect(wallClock(Date.parse('2027-03-28T00:59:00Z'), 'Europe/Berlin')).toBe('2027-03-28T01:59')
  expect(wallClock(Date.parse('2027-03-28T01:00:00Z'), 'Europe/Berlin')).toBe('2027-03-28T03:00')
  expect(wallClock(Date.parse('2026-12-31T23:30:00Z'), 'Asia/Tokyo')).toBe('2027-01-01T08:30')
})
