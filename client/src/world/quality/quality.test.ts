import { expect, test } from 'vitest'
import { chooseTier, MEASURED_FRAMES, WARM_UP_FRAMES } from './quality.ts'

/** Slow shader compilation first, then frames of `ms`. */
const run = (ms: number) => [
  ...Array.from({ length: WARM_UP_FRAMES }, () => 300),
  ...Array.from({ length: MEASURED_FRAMES }, () => ms),
]

test('decides nothing before enough frames', () => {
  expect(chooseTier('medium', run(16).slice(0, -1), false)).toBeNull()
})

test('goes one up when smooth, one down when not, to the lowest when unbearable', () => {
  expect(chooseTier('medium', run(16.7), false)).toBe('high')
  expect(chooseTier('medium', run(25), false)).toBe('low')
  expect(chooseTier('high', run(25), false)).toBe('medium')
  expect(chooseTier('high', run(80), false)).toBe('low')
  expect(chooseTier('low', run(80), false)).toBe('low')
})

test('a phone never gets the high tier', () => {
  expect(chooseTier('medium', run(8), true)).toBe('medium')
  expect(chooseTier('low', run(8), true)).toBe('medium')
})

test('a few long frames do not count', () => {
  const frames = run(16)
  for (let i = 0; i < 20; i++) frames[WARM_UP_FRAMES + i * 3] = 200
  expect(chooseTier('medium', frames, false)).toBe('high')
})
