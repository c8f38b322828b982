import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenIdle } from './when-idle.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('where the browser tells of no idle moment, it is done after the wait, unless it was stopped', () => {
  vi.stubGlobal('requestIdleCallback', undefined)
  const run = vi.fn()
  const stopped = vi.fn()
  whenIdle(run, 2000)
  whenIdle(stopped, 2000)()
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2000)
  expect(run).toHaveBeenCalledOnce()
  expect(stopped).not.toHaveBeenCalled()
})

test('where it does, the browser chooses the moment', () => {
  const request = vi.fn(() => 7)
  const cancel = vi.fn()
  vi.stubGlobal('requestIdleCallback', request)
  vi.stubGlobal('cancelIdleCallback', cancel)
  const run = vi.fn()
  whenIdle(run, 2000)()
  expect(request).toHaveBeenCalledWith(run, { timeout: 2000 })
  expect(cancel).toHaveBeenCalledWith(7)
})
