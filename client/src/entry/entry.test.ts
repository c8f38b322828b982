import { randomLook } from '@foyer/shared/look/look.ts'
import { afterEach, describe, expect, test, vi } from 'vitest'
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
  const store = (stored: string | null) =>
    vi.stubGlobal('localStorage', {
      getItem: () => stored,
      setItem: (_: string, text: string) => {
        stored = text
      },
    })
  afterEach(() => vi.unstubAllGlobals())

  test('comes back with name and look', () => {
    store(null)
    expect(recallVisitor()).toBeNull()
    rememberVisitor('Mia', look)
    expect(recallVisitor()).toEqual({ name: 'Mia', look })
  })

  test.each(['{', '7', '{"name":7,"look":"x"}'])('is new where %s is stored', (broken) => {
    store(broken)
    expect(recallVisitor()).toBeNull()
  })

  test('with a look of another version gets the nearest one', () => {
    store('{"name":"Mia","look":"huge"}')
    expect(recallVisitor()?.look.build).toBe('medium')
  })
})
