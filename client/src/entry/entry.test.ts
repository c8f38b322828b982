import { randomLook } from '@foyer/shared/look/look.ts'
import { describe, expect, test } from 'vitest'
import { spotOfHash } from './deep-link.ts'
import { recallVisitor, rememberVisitor } from './visitor-memory.ts'

describe('a deep link', () => {
  test.each([
    ['#desk', 'desk'],
    ['#booth-2', 'booth-2'],
    ['', null],
    ['#', null],
    ['#-desk', null],
    ['#<script>', null],
    [`#${'a'.repeat(41)}`, null],
  ])('%s leads to %s', (hash, spot) => {
    expect(spotOfHash(hash)).toBe(spot)
  })
})

describe('a remembered visitor', () => {
  const look = randomLook(() => 0.4)

  test('comes back with name and look', () => {
    const storage = fakeStorage()
    expect(recallVisitor(storage)).toBeNull()
    rememberVisitor(storage, 'Mia', look)
    expect(recallVisitor(storage)).toEqual({ name: 'Mia', look })
  })

  test('is new where the storage is broken or blocked', () => {
    expect(recallVisitor(fakeStorage('{'))).toBeNull()
    expect(recallVisitor(fakeStorage('{"name":7,"look":"x"}'))).toBeNull()
    const blocked = { ...fakeStorage(), getItem: refuse, setItem: refuse }
    expect(recallVisitor(blocked)).toBeNull()
    expect(() => rememberVisitor(blocked, 'Mia', look)).not.toThrow()
  })

  test('with a look of another version gets the nearest one', () => {
    expect(recallVisitor(fakeStorage('{"name":"Mia","look":"huge"}'))?.look.build).toBe('medium')
  })
})

function refuse(): never {
  throw new DOMException('blocked', 'SecurityError')
}

function fakeStorage(stored?: string): Storage {
  const values = new Map<string, string>()
  return {
    length: 0,
    clear: () => values.clear(),
    key: () => null,
    removeItem: (key) => values.delete(key),
    getItem: (key) => values.get(key) ?? stored ?? null,
    setItem: (key, value) => values.set(key, value),
  }
}
