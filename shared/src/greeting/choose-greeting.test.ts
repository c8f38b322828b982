import { describe, expect, test } from 'vitest'
import {
  chooseGreeting,
  GREETING_DISTANCE,
  type Greeter,
  TALKING_SECONDS,
} from './choose-greeting.ts'

const NOW = 1_000_000
const rep = (id: string, change: Partial<Greeter> = {}): Greeter => ({
  id,
  x: 1,
  z: 0,
  ready: true,
  spokeAt: 0,
  ...change,
})
const greets = (...reps: Greeter[]) => chooseGreeting({ x: 0, z: 0 }, reps, NOW)?.id ?? null

describe('a visitor is greeted', () => {
  test('by the nearest, in any direction and any order', () => {
    const [far, near] = [rep('far', { x: 3, z: 2 }), rep('near', { x: -2, z: -2 })]
    expect(greets(far, near)).toBe('near')
    expect(greets(near, far)).toBe('near')
    expect(greets()).toBeNull()
  })

  test.each([
    [0, GREETING_DISTANCE, 'ann'],
    [0, -GREETING_DISTANCE - 0.001, null],
    [2.8, 2.8, 'ann'],
    [2.9, 2.9, null],
  ])('by who stands at (%d, %d): %s', (x, z, id) => {
    expect(greets(rep('ann', { x, z }))).toBe(id)
  })

  test.each([
    ['a moment ago', NOW, null],
    ['just within the time', NOW - TALKING_SECONDS * 1000 + 1, null],
    ['as long ago as it takes', NOW - TALKING_SECONDS * 1000, 'ann'],
    ['never', 0, 'ann'],
  ])('by who last spoke %s', (_, spokeAt, id) => {
    expect(greets(rep('ann', { spokeAt }))).toBe(id)
  })

  test('by the next when the nearest is busy or not ready', () => {
    const bob = rep('bob', { x: 2 })
    expect(greets(rep('ann', { ready: false }), bob)).toBe('bob')
    expect(greets(rep('ann', { spokeAt: NOW }), bob)).toBe('bob')
    expect(greets(rep('ann', { ready: false }), rep('bob', { ready: false }))).toBeNull()
  })
})
