import { expect, test } from 'vitest'
import { strictestRules } from './strictest-rules.ts'

const USUAL = { rest: 11, daysInRow: 6, nightsInRow: 3, weekHours: 48, avoidWholeDays: false }

test('R18 who serves no center has the rules that a center begins with', () => {
  expect(strictestRules([])).toEqual(USUAL)
})

test('R18 of two centers the stricter rule counts, each for itself', () => {
  const one = { rest: 12, daysInRow: 5, nightsInRow: 4, weekHours: 48, avoidWholeDays: false }
  const other = { rest: 10, daysInRow: 6, nightsInRow: 2, weekHours: 40, avoidWholeDays: true }
  const both = { rest: 12, daysInRow: 5, nightsInRow: 2, weekHours: 40, avoidWholeDays: true }
  expect(strictestRules([one, other])).toEqual(both)
  expect(strictestRules([other, one])).toEqual(both)
  expect(strictestRules([one])).toEqual(one)
})
