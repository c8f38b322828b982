import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { expect, test } from 'vitest'
import { chooseOffer } from './choose-offer.ts'
import type { Reachable } from './reachable.ts'

const thing = (id: string, x: number, z: number, reach = 2): Reachable => ({
  id,
  at: { x, z },
  reach,
  label: id,
  code: 'KeyF',
  run: () => {},
})
/** At the origin, looking along +Z. */
const body = { x: 0, z: 0, yaw: 0 }
const offer = (things: readonly Reachable[], offered: string | null = null, from = body) =>
  chooseOffer(things, from, offered)?.id ?? null

test('the nearest thing in its own reach is offered', () => {
  expect(offer([])).toBe(null)
  expect(offer([thing('far', 0, 2.1)])).toBe(null)
  expect(offer([thing('wide', 0, 2.1, 3), thing('near', 0, 1.9)])).toBe('near')
})

test('what lies ahead counts as nearer than what lies behind', () => {
  const things = [thing('behind', 0, -1), thing('ahead', 0, 1.6)]
  expect(offer(things)).toBe('ahead')
  expect(offer(things, null, { ...body, yaw: Math.PI })).toBe('behind')
  expect(offer([thing('behind', 0, -1)])).toBe('behind')
})

test('who stands in something is offered that, wherever they look', () => {
  for (const yaw of [0, 2, -2]) {
    expect(offer([thing('near', 0, 0.4), thing('around', 0, 0)], null, { ...body, yaw })).toBe(
      'around',
    )
  }
})

test('what is offered gives way only to something clearly nearer, and lasts a little beyond its reach', () => {
  const things = [thing('a', -0.5, 1.2), thing('b', 0.5, 1)]
  expect(offer(things)).toBe('b')
  expect(offer(things, 'a')).toBe('a')
  expect(offer([thing('a', 0, 1.8), thing('b', 0, 1)], 'a')).toBe('b')
  expect(offer([thing('a', 0, 2.2)], 'a')).toBe('a')
  expect(offer([thing('a', 0, 2.4)], 'a')).toBe(null)
})

test.each([1, 2, 3])(
  'seed %i: who fidgets on the spot is not offered one thing after another',
  (seed) => {
    const random = seededRandom(seed)
    const things = Array.from({ length: 12 }, (_, i) =>
      thing(`${i}`, random() * 4 - 2, random() * 4 - 2),
    )
    let offered: string | null = null
    let changes = -1
    for (let look = 0; look < 200; look++) {
      const from = { x: random() * 0.1, z: random() * 0.1, yaw: random() * 0.15 }
      const next = offer(things, offered, from)
      if (next !== offered) changes++
      offered = next
    }
    expect(offered).not.toBe(null)
    expect(changes).toBeLessThanOrEqual(1)
  },
)
