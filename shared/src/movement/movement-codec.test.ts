import { expect, test } from 'vitest'
import { seededRandom } from '../math/seeded-random.ts'
import { MAX_STEP } from './constants.ts'
import {
  ACTIONS,
  decodeInputs,
  encodeInputs,
  INPUT_SIZE,
  MAX_INPUTS_PER_MESSAGE,
  type MovementInput,
  quantiseDisplacement,
  sequenceAhead,
} from './movement-codec.ts'

const input: MovementInput = { sequence: 7, dx: 0.125, dz: -0.0625, yaw: 0, action: 2 }

test('M5 inputs come back as they were sent', () => {
  const inputs = Array.from({ length: MAX_INPUTS_PER_MESSAGE }, (_, i) => ({
    ...input,
    sequence: 65533 + i,
  }))
  const bytes = encodeInputs(inputs)
  expect(bytes).toHaveLength(MAX_INPUTS_PER_MESSAGE * INPUT_SIZE)
  expect(decodeInputs(bytes)).toEqual(
    inputs.map((one) => ({ ...one, sequence: one.sequence & 0xffff })),
  )
})

test('M5 a part of a larger buffer is read from its own start', () => {
  const padded = Uint8Array.from([9, 9, 9, ...encodeInputs([input])])
  expect(decodeInputs(padded.subarray(3))).toEqual([input])
})

test.each([0, 1, 7, 9, 15, INPUT_SIZE * (MAX_INPUTS_PER_MESSAGE + 1)])(
  'M5 a message of %i bytes is refused',
  (length) => {
    expect(decodeInputs(new Uint8Array(length))).toBeNull()
  },
)

test('M6 a client can predict with exactly what the server will read', () => {
  const random = seededRandom(3)
  for (let i = 0; i < 1000; i++) {
    const dx = (random() - 0.5) * 2 * MAX_STEP
    const [decoded] = decodeInputs(encodeInputs([{ ...input, dx }]))!
    expect(decoded!.dx).toBe(quantiseDisplacement(dx))
    expect(Math.abs(decoded!.dx - dx)).toBeLessThanOrEqual(1 / 16384)
  }
})

test('M6 too large a displacement is cut, not wrapped around', () => {
  expect(quantiseDisplacement(100)).toBeCloseTo(4, 3)
  expect(quantiseDisplacement(-100)).toBe(-4)
})

test('M6 whatever the bytes, displacements and yaw are finite', () => {
  const random = seededRandom(4)
  for (let i = 0; i < 10_000; i++) {
    const bytes = Uint8Array.from({ length: INPUT_SIZE }, () => random() * 256)
    for (const { dx, dz, yaw } of decodeInputs(bytes) ?? []) {
      expect([dx, dz, yaw].every(Number.isFinite)).toBe(true)
      expect(Math.max(Math.abs(dx), Math.abs(dz))).toBeLessThanOrEqual(4)
    }
  }
})

test('M7 every action of the list is accepted, the next is refused', () => {
  const bytes = encodeInputs([{ ...input, action: ACTIONS.length - 1 }])
  expect(decodeInputs(bytes)).not.toBeNull()
  bytes[7] = ACTIONS.length
  expect(decodeInputs(bytes)).toBeNull()
})

test('M7 one wrong input refuses the whole message', () => {
  const bytes = encodeInputs([input, input])
  bytes[INPUT_SIZE + 7] = 255
  expect(decodeInputs(bytes)).toBeNull()
})

test.each([
  [5, 3, 2],
  [3, 5, -2],
  [2, 65534, 4],
  [65534, 2, -4],
  [9, 9, 0],
  [0x8000, 0, -0x8000],
])('M8 sequence %i is ahead of %i by %i', (sequence, than, ahead) => {
  expect(sequenceAhead(sequence, than)).toBe(ahead)
})
