import { expect, test } from 'vitest'
import { sortRows } from './sort-rows.ts'

const sorted = (values: (string | number | null)[], direction: 'ascending' | 'descending') =>
  sortRows(values, (value) => value, direction, 'de')

test('texts are sorted as the language does, numbers in them by value', () => {
  expect(sorted(['Zoe', 'Ärger', 'Post 10', 'Post 2', 'Adler'], 'ascending')).toEqual([
    'Adler',
    'Ärger',
    'Post 2',
    'Post 10',
    'Zoe',
  ])
})

test('numbers are sorted by value', () => {
  expect(sorted([10, 9, -1], 'descending')).toEqual([10, 9, -1])
  expect(sorted([10, 9, -1], 'ascending')).toEqual([-1, 9, 10])
})

test('what is not known stands last, whichever way one sorts', () => {
  expect(sorted([null, 2, 1], 'ascending')).toEqual([1, 2, null])
  expect(sorted([null, 1, 2], 'descending')).toEqual([2, 1, null])
})

test('equal rows keep their order, and the rows given are left alone', () => {
  const rows = [
    { name: 'b', shifts: 1 },
    { name: 'a', shifts: 1 },
  ]
  expect(sortRows(rows, (row) => row.shifts, 'descending', 'en')).toEqual(rows)
  sortRows(rows, (row) => row.name, 'ascending', 'en')
  expect(rows[0]!.name).toBe('b')
})
