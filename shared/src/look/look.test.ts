import { expect, test } from 'vitest'
import { seededRandom } from '../math/seeded-random.ts'
import { decodeLook, encodeLook, randomLook } from './look.ts'
import { LookSchema } from './look-contract.ts'
import { LOOK_PARTS } from './look-parts.ts'

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

test('what is written behind the parts that we know does not count', () => {
  const look = randomLook(seededRandom(7))
  expect(decodeLook(`${encodeLook(look)}.jetpack.cape`)).toEqual(look)
})

test.each([
  ['blanks', ' medium . bob '],
  ['capitals', 'MEDIUM.BOB.SUIT'],
  ['other separators', 'slim,bob,casual'],
  ['a part in another place', 'bob.slim'],
  ['nothing but separators', '.'.repeat(10_000)],
])('%s are no look: every part is the first', (_, text) => {
  expect(decodeLook(text)).toEqual(decodeLook(''))
})

test('every id can be worn, and is none of another list by mistake', () => {
  for (const [part, ids] of Object.entries(LOOK_PARTS)) {
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) {
      expect(id).not.toContain('.')
      const look = { ...decodeLook(''), [part]: id }
      expect(decodeLook(encodeLook(look))).toEqual(look)
      expect(LookSchema.safeParse(look).success).toBe(true)
    }
  }
})

test.each(Object.keys(LOOK_PARTS))(
  'a look without %s, or with an unknown one, is refused',
  (part) => {
    const look: Record<string, unknown> = decodeLook('')
    for (const wrong of [undefined, 'none-such', 1, null]) {
      const { error } = LookSchema.safeParse({ ...look, [part]: wrong })
      expect(error?.issues.map(({ path }) => path)).toEqual([[part]])
    }
  },
)

test('a look is drawn from whole lists, also by a stream at its edges', () => {
  const all = [() => 0, () => 1 - Number.EPSILON].map((random) => randomLook(random))
  for (const look of all) expect(LookSchema.safeParse(look).success).toBe(true)
  expect(all[0]!.skin).toBe(LOOK_PARTS.skin[0])
  expect(all[1]!.skin).toBe(LOOK_PARTS.skin.at(-1))
})
