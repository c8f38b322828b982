import { expect, test } from 'vitest'
import { DateSchema } from './wall-time.ts'

test.each(['2027-03-28', '2028-02-29', '1900-01-01', '2999-12-31'])('%s is a date', (date) => {
  expect(DateSchema.safeParse(date).success).toBe(true)
})

test.each(['2027-02-29', '2027-13-01', '27-03-28', '2027-03-28T00:00', '0001-01-01', '9999-12-27'])(
  '%s is none',
  (date) => {
    expect(DateSchema.safeParse(date).success).toBe(false)
  },
)
