import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createTypingExpiry,
  createTypingSignal,
  TYPING_SHOWN,
  withMember,
} from './typing-signal.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('typing is signalled at once and then every two seconds at most', () => {
  const send = vi.fn()
  let now = 0
  const typed = createTypingSignal(send, () => now)
  for (now = 0; now <= 4000; now += 100) typed()
  expect(send).toHaveBeenCalledTimes(3)
})

test('typing is shown until no signal came for a while, each person for itself', () => {
  const stopped = vi.fn()
  const { typed, close } = createTypingExpiry(stopped)
  typed('a')
  vi.advanceTimersByTime(TYPING_SHOWN - 1)
  typed('a')
  typed('b')
  vi.advanceTimersByTime(TYPING_SHOWN - 1)
  expect(stopped).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(stopped.mock.calls).toEqual([['a'], ['b']])
  typed('c')
  close()
  vi.advanceTimersByTime(TYPING_SHOWN)
  expect(stopped).toHaveBeenCalledTimes(2)
})

describe('a member of a set', () => {
  const set = new Set(['a'])

  test('comes and goes without touching the set before', () => {
    expect([...withMember(set, 'b', true)]).toEqual(['a', 'b'])
    expect([...withMember(set, 'a', false)]).toEqual([])
    expect([...set]).toEqual(['a'])
  })

  test('that is there already leaves the same set', () => {
    expect(withMember(set, 'a', true)).toBe(set)
    expect(withMember(set, 'b', false)).toBe(set)
  })
})
