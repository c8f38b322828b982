import { afterEach, expect, test, vi } from 'vitest'
import { clearStorage } from './clear-storage.ts'

afterEach(() => vi.unstubAllGlobals())

/** A browser's storage that holds entries; as there, they are its keys. */
function holding(entries: Record<string, string>) {
  const removeItem = (key: string) => Reflect.deleteProperty(storage, key)
  const storage = Object.defineProperty({ ...entries }, 'removeItem', { value: removeItem })
  return storage
}

test('what is ours goes, what others keep at this address stays', () => {
  const local = holding({ 'foyer:visitor': '{}', 'foyer:draft:plan': '[]', other: '1' })
  const session = holding({ 'foyer:coming': '"main"' })
  vi.stubGlobal('localStorage', local)
  vi.stubGlobal('sessionStorage', session)
  clearStorage()
  expect(Object.keys(local)).toEqual(['other'])
  expect(Object.keys(session)).toEqual([])
})

test('a browser that keeps nothing has nothing to forget', () => {
  vi.stubGlobal('localStorage', undefined)
  vi.stubGlobal('sessionStorage', undefined)
  expect(clearStorage).not.toThrow()
})
