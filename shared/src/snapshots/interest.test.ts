import { expect, test } from 'vitest'
import { CELLS_ACROSS, cellOf, outOfInterest, ringsBetween } from './interest.ts'

test('cells are 8 m squares, counted row by row along Z', () => {
  const origin = cellOf(0, 0)
  expect(cellOf(7.99, 7.99)).toBe(origin)
  expect(cellOf(8, 0)).toBe(origin + 1)
  expect(cellOf(0, 8)).toBe(origin + CELLS_ACROSS)
  expect(cellOf(-0.01, 0)).toBe(origin - 1)
})

test('points beyond the reach of a layout fall into the border cells', () => {
  expect(cellOf(-1000, -1000)).toBe(0)
  expect(cellOf(1000, 1000)).toBe(CELLS_ACROSS * CELLS_ACROSS - 1)
})

test('rings are counted along the longer side, never around the end of a row', () => {
  expect(ringsBetween(cellOf(0, 0), cellOf(0, 0))).toBe(0)
  expect(ringsBetween(cellOf(0, 0), cellOf(-8, 24))).toBe(3)
  expect(ringsBetween(cellOf(127, 0), cellOf(-127, 0))).toBe(CELLS_ACROSS - 1)
})

test('SN9: what is more than eight rings away is dropped', () => {
  expect(outOfInterest(cellOf(0, 0), cellOf(8 * 8, 0))).toBe(false)
  expect(outOfInterest(cellOf(0, 0), cellOf(8 * 9, 0))).toBe(true)
})
