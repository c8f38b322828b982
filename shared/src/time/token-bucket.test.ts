import { expect, test } from 'vitest'
import { TokenBucket } from './token-bucket.ts'

test('gives a burst at once, then one each time', () => {
  const bucket = new TokenBucket({ burst: 3, secondsEach: 2 }, 0)
  expect([1, 2, 3, 4].map(() => bucket.take(0))).toEqual([true, true, true, false])
  expect(bucket.take(1999)).toBe(false)
  expect(bucket.take(2000)).toBe(true)
  expect(bucket.take(2001)).toBe(false)
})

test('never saves up more than the burst', () => {
  const bucket = new TokenBucket({ burst: 2, secondsEach: 1 }, 0)
  expect([1, 2, 3].map(() => bucket.take(1_000_000))).toEqual([true, true, false])
})

test('a clock that goes back neither gives nor takes', () => {
  const bucket = new TokenBucket({ burst: 1, secondsEach: 1 }, 10_000)
  expect(bucket.take(10_000)).toBe(true)
  expect(bucket.take(0)).toBe(false)
  expect(bucket.take(1000)).toBe(true)
})
