import { expect, test } from 'vitest'
import { AttendanceQuery } from './attendance-contract.ts'

const problem = (from: string, to: string) =>
  AttendanceQuery.safeParse({ from, to }).error?.issues[0]?.path.join('.')

test('a month may be asked for, also by one day', () => {
  expect(problem('2027-03-01', '2027-03-31')).toBeUndefined()
  expect(problem('2027-03-01', '2027-03-01')).toBeUndefined()
})

test('days that run backwards, too many, or none: said at the field', () => {
  expect(problem('2027-03-02', '2027-03-01')).toBe('to')
  expect(problem('2027-03-01', '2027-04-01')).toBe('to')
  expect(problem('2027-02-30', '2027-03-01')).toBe('from')
})
