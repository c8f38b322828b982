import { expect, test } from 'vitest'
import { halfDayId } from './half-day-id.ts'

test('a new half-day gets an id after its name, and none that another has', () => {
  expect(halfDayId('Frühschicht', [])).toBe('fruhschicht')
  expect(halfDayId('Late', ['morning', 'late', 'late-2'])).toBe('late-3')
  expect(halfDayId('夜', ['morning'])).toBe('part')
  expect(halfDayId('The very long night of the year', ['a'])).toMatch(/^[a-z0-9-]{1,16}$/)
})
