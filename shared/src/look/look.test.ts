import { expect, test } from 'vitest'
import { seededRandom } from '../math/seeded-random.ts'
import { decodeLook, encodeLook, randomLook } from './look.ts'
import { LookSchema } from './look-contract.ts'

test('a look survives its text, and is always a valid one', () => {
  const random = seededRandom(5)
  for (let i = 0; i < 200; i++) {
    const look = randomLook(random)
    expect(LookSchema.parse(look)).toEqual(look)
    expect(decodeLook(encodeLook(look))).toEqual(look)
  }
})

test('an unknown or missing part becomes the first of its list', () => {
  const first = decodeLook('')
  expect(LookSchema.parse(first)).toEqual(first)
  expect(decodeLook('giant.mohawk.suit')).toEqual({ ...first, outfit: 'suit' })
  expect(decodeLook('__proto__.constructor')).toEqual(first)
})

test('nobody is drawn into a wheelchair', () => {
  const random = seededRandom(6)
  for (let i = 0; i < 200; i++) expect(randomLook(random).chair).toBe('none')
})
