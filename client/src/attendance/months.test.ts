import { expect, test } from 'vitest'
import { firstDay, lastDay, monthOf, nextMonth, previousMonth } from './months.ts'

test('months follow each other over the year, long and short', () => {
  expect(['2027-01', '2027-02', '2027-12'].map(nextMonth)).toEqual([
    '2027-02',
    '2027-03',
    '2028-01',
  ])
  expect(['2027-01', '2027-03'].map(previousMonth)).toEqual(['2026-12', '2027-02'])
})

test('a month goes from its first to its last day', () => {
  expect(firstDay('2028-02')).toBe('2028-02-01')
  expect(['2028-02', '2027-02', '2027-04', '2027-12'].map(lastDay)).toEqual([
    '2028-02-29',
    '2027-02-28',
    '2027-04-30',
    '2027-12-31',
  ])
  expect(monthOf('2027-12-31')).toBe('2027-12')
})
