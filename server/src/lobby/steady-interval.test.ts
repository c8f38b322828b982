import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextBeat, startSteadyInterval } from './steady-interval.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('work is done once a period until it is stopped', () => {
  const work = vi.fn()
  const stop = startSteadyInterval(work, 50)
  vi.advanceTimersByTime(200)
  expect(work).toHaveBeenCalledTimes(4)
  stop()
  vi.advanceTimersByTime(200)
  expect(work).toHaveBeenCalledTimes(4)
})

test.each([
  { late: 0, next: 150 },
  { late: 20, next: 150 },
  { late: 49, next: 150 },
  { late: 70, next: 200 },
  { late: -1, next: 150 },
])('$late ms late the next beat is at $next', ({ late, next }) => {
  expect(nextBeat(100, 100 + late, 50)).toBe(next)
})
