import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSlowDown } from './slow-down.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const PATIENCE = { free: 3, first: 60, longest: 600, remembered: 86_400 }
const SECOND = 1000

test('waits grow from the last free try on, up to the longest', async () => {
  const limit = createSlowDown(PATIENCE, 'sign-in-paused')
  for (let i = 0; i < 3; i += 1) expect((await limit.take('a')).ok).toBe(true)
  for (const wait of [60, 120, 240, 480, 600, 600]) {
    expect(await limit.take('a')).toMatchObject({ reason: 'sign-in-paused', retryAfter: wait })
    vi.advanceTimersByTime(wait * SECOND - 1)
    expect((await limit.take('a')).ok).toBe(false)
    vi.advanceTimersByTime(1)
    expect((await limit.take('a')).ok).toBe(true)
  }
  expect((await limit.take('b')).ok).toBe(true)
})

test('many at the same moment are no more than the free ones', async () => {
  const limit = createSlowDown(PATIENCE, 'sign-in-paused')
  const taken = await Promise.all(Array.from({ length: 50 }, () => limit.take('a')))
  expect(taken.filter(({ ok }) => ok)).toHaveLength(3)
})

test('what is forgotten, and what is a day old, begins anew', async () => {
  const limit = createSlowDown(PATIENCE, 'sign-in-paused')
  for (let i = 0; i < 4; i += 1) await limit.take('a')
  await limit.forget('a')
  for (let i = 0; i < 3; i += 1) expect((await limit.take('a')).ok).toBe(true)
  vi.advanceTimersByTime(86_400 * SECOND)
  for (let i = 0; i < 3; i += 1) expect((await limit.take('a')).ok).toBe(true)
})
