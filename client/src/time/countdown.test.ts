import { MINUTE } from '@foyer/shared/time/durations.ts'
import { expect, test } from 'vitest'
import { countdown } from './countdown.ts'

test.each([
  [72 * 60 * MINUTE - 1, 'in 2 days'],
  [47 * 60 * MINUTE, 'in 47 hours'],
  [120 * MINUTE, 'in 2 hours'],
  [119 * MINUTE, 'in 119 minutes'],
  [MINUTE - 1, 'in 0 minutes'],
  [-5, 'in 0 minutes'],
])('%i ms is %s', (milliseconds, words) => {
  expect(countdown(milliseconds, 'en')).toBe(words)
})

test('in German too', () => {
  expect(countdown(3 * 60 * MINUTE, 'de')).toBe('in 3 Stunden')
})
