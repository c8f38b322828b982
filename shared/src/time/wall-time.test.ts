import { expect, test } from 'vitest'
import { DateSchema, MondaySchema, WallTimeSchema, ZoneSchema } from './wall-time.ts'

test.each(['2027-03-28', '2028-02-29', '1900-01-01', '2999-12-31'])('%s is a date', (date) => {
  expect(DateSchema.safeParse(date).success).toBe(true)
})

test.each(['2027-02-29', '2027-13-01', '27-03-28', '2027-03-28T00:00', '0001-01-01', '9999-12-27'])(
  '%s is none',
  (date) => {
    expect(DateSchema.safeParse(date).success).toBe(false)
  },
)

test.each([
  ['00:00', true],
  ['08:30', true],
  ['23:59', true],
  ['24:00', false],
  ['8:30', false],
  ['08:60', false],
  ['08:30:00', false],
  [' 08:30', false],
  ['08:30\n', false],
  ['٠٨:٣٠', false],
])('%j is a time of day: %s', (time, expected) => {
  expect(WallTimeSchema.safeParse(time).success).toBe(expected)
})

test.each([
  ['Europe/Berlin', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['Europe/Atlantis', false],
  ['+02:00', false],
  ['-0500', false],
  ['', false],
  ['../etc/localtime', false],
  ['x'.repeat(65), false],
])('%s is a zone: %s', (zone, expected) => {
  expect(ZoneSchema.safeParse(zone).success).toBe(expected)
})

test.each([
  ['2027-03-22', true],
  ['2027-03-21', false],
  ['2027-03-23', false],
  ['2027-02-29', false], // would be the first of March, a Monday
])('%s is a Monday: %s', (date, expected) => {
  expect(MondaySchema.safeParse(date).success).toBe(expected)
})
