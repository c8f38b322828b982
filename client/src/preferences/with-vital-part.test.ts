import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// The settings ask the browser what its person wishes.
vi.stubGlobal('matchMedia', () => ({ matches: false }))
const { withVitalPart } = await import('./with-vital-part.ts')

const line = { hidden: true }
const use = vi.fn()
const reload = vi.fn()
/** What the server answers to the question for the page's own script. */
let status = 200

beforeEach(() => {
  vi.useFakeTimers()
  const stored = new Map<string, string>()
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
  }
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', storage)
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('document', {
    getElementById: () => line,
    querySelector: () => ({ src: '/assets/page-1.js' }),
  })
  vi.stubGlobal('fetch', async () => new Response(null, { status }))
  vi.spyOn(console, 'error').mockReturnValue()
  line.hidden = true
  status = 200
  use.mockClear()
  reload.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const failing = () => vi.fn().mockRejectedValue(new TypeError('Failed to fetch'))

async function loadVital(load: () => Promise<string>): Promise<void> {
  const used = withVitalPart(load, use)
  await vi.runAllTimersAsync()
  await used
}

test('a part that comes late is used, and nothing is said', async () => {
  await loadVital(vi.fn(async () => 'part').mockRejectedValueOnce(new TypeError('Failed to fetch')))
  expect(use.mock.calls).toEqual([['part']])
  expect(line.hidden).toBe(true)
})

test('for a part that never comes the page offers to reload', async () => {
  const load = failing()
  await loadVital(load)
  expect(load).toHaveBeenCalledTimes(3)
  expect(use).not.toHaveBeenCalled()
  expect(line.hidden).toBe(false)
  expect(reload).not.toHaveBeenCalled()
})

test('a page whose script the server no longer has is loaded anew, once, and then says so', async () => {
  status = 404
  await loadVital(failing())
  expect(reload).toHaveBeenCalledOnce()
  expect(line.hidden).toBe(true)
  await loadVital(failing())
  expect(reload).toHaveBeenCalledOnce()
  expect(line.hidden).toBe(false)
})

test('where nothing can be remembered it is not loaded anew, which could go on for ever', async () => {
  status = 404
  vi.stubGlobal('sessionStorage', undefined)
  await loadVital(failing())
  expect(reload).not.toHaveBeenCalled()
  expect(line.hidden).toBe(false)
})
