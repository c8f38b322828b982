import { expect, test } from 'vitest'
import { nextChange } from './next-change.ts'

const duties = [
  { start: 10, end: 20 },
  { start: 20, end: 30 },
  { start: 25, end: 28 },
  { start: 40, end: 50 },
]

test.each([
  ['R12 while open the end of what follows without a gap', true, 12, 30],
  ['R12 open beyond the plan', true, 35, null],
  ['R12 while closed the next begin', false, 31, 40],
  ['R12 closed though somebody should be there: who comes next', false, 12, 20],
  ['R12 closed at the moment of a begin', false, 20, 25],
  ['R12 nothing is planned', false, 50, null],
])('%s', (_, open, now, change) => {
  expect(nextChange(duties, open, now)).toBe(change)
})
