import { expect, test } from 'vitest'
import { DEFAULT_CENTER } from '../centers/centers-contract.ts'
import { takeOverEnd } from './take-over-end.ts'

const calendar = { ...DEFAULT_CENTER.calendar, zone: 'Europe/Berlin' }
const center = { ...DEFAULT_CENTER, id: 'main', name: 'Main', calendar }
const end = (now: string, of = center) => new Date(takeOverEnd(of, Date.parse(now))).toISOString()

test('the end of the half-day that runs', () => {
  expect(end('2027-03-26T09:00:00Z')).toBe('2027-03-26T12:00:00.000Z')
  expect(end('2027-03-26T12:00:00Z')).toBe('2027-03-26T17:00:00.000Z')
})

test('half-days keep their wall time when clocks change', () => {
  expect(end('2027-03-28T09:00:00Z')).toBe('2027-03-28T11:00:00.000Z')
})

test('shortly before a half-day it is the end of that one, also when another is almost over', () => {
  expect(end('2027-03-26T06:30:00Z')).toBe('2027-03-26T12:00:00.000Z')
  expect(end('2027-03-26T11:50:00Z')).toBe('2027-03-26T17:00:00.000Z')
})

test('outside of half-days four hours', () => {
  expect(end('2027-03-26T20:00:00Z')).toBe('2027-03-27T00:00:00.000Z')
})

test('a night that began the day before', () => {
  const nights = { ...center, halfDays: [{ id: 'night', name: '', from: '22:00', to: '06:00' }] }
  expect(end('2027-03-26T02:00:00Z', nights)).toBe('2027-03-26T05:00:00.000Z')
})
