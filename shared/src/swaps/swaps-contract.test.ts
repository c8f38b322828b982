import { expect, test } from 'vitest'
import { uuid } from '../shifts/shifts-fixture.ts'
import { DenialBody, SwapBody } from './swaps-contract.ts'

const give = { kind: 'give', shiftId: uuid(1), version: 1, to: null, note: '' }
const exchange = {
  kind: 'exchange',
  shiftId: uuid(1),
  version: 1,
  otherShiftId: uuid(2),
  otherVersion: 3,
  note: ' please ',
}

test('each kind of swap has what it needs', () => {
  expect(SwapBody.parse(exchange)).toEqual({ ...exchange, note: 'please' })
  expect(SwapBody.safeParse(give).success).toBe(true)
  expect(SwapBody.safeParse({ ...give, note: 'x'.repeat(500) }).success).toBe(true)
  // Nobody picks up a shift in somebody else's name.
  const pickUp = { ...give, kind: 'pick-up', to: 'bob', from: 'ann', taker: 'bob' }
  expect(SwapBody.parse(pickUp)).toEqual({
    kind: 'pick-up',
    shiftId: uuid(1),
    version: 1,
    note: '',
  })
})

test.each([
  ['a kind that there is not', { ...give, kind: 'sell' }, 'kind'],
  ['no kind', { ...give, kind: undefined }, 'kind'],
  ['a shift that is no id', { ...give, shiftId: '1' }, 'shiftId'],
  ['a version that was guessed', { ...give, version: 1.5 }, 'version'],
  ['nobody said to get it', { ...give, to: undefined }, 'to'],
  ['a person without end', { ...give, to: 'x'.repeat(65) }, 'to'],
  ['a long story', { ...give, note: 'x'.repeat(501) }, 'note'],
  ['an exchange for nothing', { ...exchange, otherShiftId: null }, 'otherShiftId'],
  [
    'an exchange for what was not looked at',
    { ...exchange, otherVersion: undefined },
    'otherVersion',
  ],
])('a swap with %s is refused, and that is named', (_, body, path) => {
  expect(SwapBody.safeParse(body).error?.issues[0]?.path.join('.')).toBe(path)
})

test('R71 a reason of 200 characters is taken, a longer one refused by its name', () => {
  expect(DenialBody.parse({ reason: ` ${'x'.repeat(200)} ` }).reason).toHaveLength(200)
  const { error } = DenialBody.safeParse({ reason: 'x'.repeat(201) })
  expect(error?.issues[0]?.path).toEqual(['reason'])
})
