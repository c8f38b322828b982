import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { reloadIfOlder } from './reload-if-older.ts'

/** Of the server's answer to the page's script. */
let status: number
const reload = vi.fn()
const held = new Map<string, string>()
const storage = {
  getItem: (key: string) => held.get(key) ?? null,
  setItem: (key: string, text: string) => void held.set(key, text),
}
const full = {
  ...storage,
  setItem() {
    throw new DOMException('', 'QuotaExceededError')
  },
}

beforeEach(() => {
  status = 404
  held.clear()
  reload.mockClear()
  vi.stubGlobal('document', { querySelector: () => ({ src: '/assets/entry-1.js' }) })
  vi.stubGlobal('location', { reload })
  vi.stubGlobal('sessionStorage', storage)
  vi.stubGlobal('fetch', async () => new Response(null, { status }))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('a page whose script is gone is loaded anew, once', async () => {
  expect(await reloadIfOlder()).toBe(true)
  expect(await reloadIfOlder()).toBe(false)
  expect(reload).toHaveBeenCalledOnce()
})

test('not one whose script is there, nor without a network', async () => {
  status = 200
  expect(await reloadIfOlder()).toBe(false)
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch')
  })
  expect(await reloadIfOlder()).toBe(false)
  expect(reload).not.toHaveBeenCalled()
})

test('a tab whose storage is full does not reload for ever', async () => {
  vi.stubGlobal('sessionStorage', full)
  expect(await reloadIfOlder()).toBe(false)
  expect(reload).not.toHaveBeenCalled()
})
