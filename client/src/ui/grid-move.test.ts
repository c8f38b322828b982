import { expect, test } from 'vitest'
import { clampPlace, moveByKey } from './grid-move.ts'

const size = { rows: 4, columns: 7 }
const move = (key: string, row: number, column: number, ctrlKey = false) =>
  moveByKey({ row, column }, { key, ctrlKey }, size, 3)

test.each([
  ['ArrowDown', 1, 1, { row: 2, column: 1 }],
  ['ArrowUp', 1, 1, { row: 0, column: 1 }],
  ['ArrowLeft', 1, 1, { row: 1, column: 0 }],
  ['ArrowRight', 1, 1, { row: 1, column: 2 }],
  ['Home', 1, 3, { row: 1, column: 0 }],
  ['End', 1, 3, { row: 1, column: 6 }],
  ['PageDown', 0, 3, { row: 3, column: 3 }],
  ['PageUp', 3, 3, { row: 0, column: 3 }],
] as const)('%s', (key, row, column, to) => {
  expect(move(key, row, column)).toEqual(to)
})

test('nothing leads out of the grid', () => {
  expect(move('ArrowUp', 0, 0)).toEqual({ row: 0, column: 0 })
  expect(move('ArrowRight', 3, 6)).toEqual({ row: 3, column: 6 })
  expect(move('PageDown', 2, 6)).toEqual({ row: 3, column: 6 })
})

test('with Ctrl, Home and End lead to the corners', () => {
  expect(move('Home', 2, 2, true)).toEqual({ row: 0, column: 0 })
  expect(move('End', 2, 2, true)).toEqual({ row: 3, column: 6 })
})

test('other keys do not move', () => {
  expect(move('Enter', 2, 2)).toBeNull()
})

test('a place outside of a grid that became smaller comes back in', () => {
  expect(clampPlace({ row: 9, column: 2 }, size)).toEqual({ row: 3, column: 2 })
})
