import { MINUTE } from '@foyer/shared/time/durations.ts'
import { expect, test } from 'vitest'
import { ATTEMPTS_MAX, pauseAfter } from './attempts.ts'

test('NT9 pauses double from half a minute to an hour', () => {
  const minutes = Array.from({ length: ATTEMPTS_MAX }, (_, i) => pauseAfter(i + 1, 0.5) / MINUTE)
  expect(minutes).toEqual([0.5, 1, 2, 4, 8, 16, 32, 60, 60, 60])
})

test('NT9 by chance a quarter shorter or longer', () => {
  expect(pauseAfter(1, 0)).toBe(22_500)
  expect(pauseAfter(1, 0.999_999)).toBeCloseTo(37_500, 0)
})
