import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
const { withVitalPart } = await import('./with-vital-part.ts')

const line = { hidden: true }
const use = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { getElementById: () => line })
  vi.spyOn(console, 'error').mockReturnValue()
  line.hidden = true
  use.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a part that comes late is used, and nothing is said', async () => {
  const load = vi.fn(async () => 'part').mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const used = withVitalPart(load, use)
  await vi.runAllTimersAsync()
  await used
  expect(use.mock.calls).toEqual([['part']])
  expect(line.hidden).toBe(true)
})

test('for a part that never comes the page offers to reload', async () => {
  const load = vi.fn().mockRejectedValue(new TypeError('Failed to fetch'))
  const used = withVitalPart(load, use)
  await vi.runAllTimersAsync()
  await used
  expect(load).toHaveBeenCalledTimes(3)
  expect(use).not.toHaveBeenCalled()
  expect(line.hidden).toBe(false)
})
