import { afterEach, expect, test, vi } from 'vitest'
import { keep, recall, remembers } from './storage.ts'

afterEach(() => vi.unstubAllGlobals())

test('what is kept comes back, and null forgets it', () => {
  const stored = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
  })
  expect(recall('look')).toBeNull()
  keep('look', { hair: 2 })
  expect(stored.get('look')).toBe('{"hair":2}')
  expect(recall('look')).toEqual({ hair: 2 })
  keep('look', null)
  expect(stored.size).toBe(0)
  expect(recall('look')).toBeNull()
  expect(remembers()).toBe(true)
})

test('what cannot be read is nothing', () => {
  vi.stubGlobal('localStorage', { getItem: () => '{"hair":' })
  expect(recall('look')).toBeNull()
})

test('where the browser throws at the very word, it is kept as long as the page', () => {
  vi.stubGlobal('sessionStorage', undefined)
  Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, get: refuse })
  keep('answer', 'half a line', 'sessionStorage')
  expect(recall('answer', 'sessionStorage')).toBe('half a line')
  keep('answer', null, 'sessionStorage')
  expect(recall('answer', 'sessionStorage')).toBeNull()
})

test('where it has no room left, the newest counts and not what was kept before', () => {
  vi.stubGlobal('localStorage', { getItem: () => '"old"', setItem: refuse })
  keep('draft', 'new')
  expect(recall('draft')).toBe('new')
})

test('a browser that keeps nothing is known as one', () => {
  vi.stubGlobal('localStorage', undefined)
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: refuse })
  expect(remembers()).toBe(false)
})

function refuse(): never {
  throw new DOMException('blocked', 'SecurityError')
}
