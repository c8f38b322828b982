import { expect, test } from 'vitest'
import {
  byteToYaw,
  POSITION_REACH,
  positionToUint16,
  uint16ToPosition,
  yawToByte,
} from './quantise.ts'

test('every byte is a yaw of its own, within half a turn either way', () => {
  for (let byte = 0; byte < 256; byte++) {
    const yaw = byteToYaw(byte)
    expect(Math.abs(yaw)).toBeLessThanOrEqual(Math.PI)
    expect(yawToByte(yaw)).toBe(byte)
  }
})

test('a yaw is rounded to the nearest byte, also across the half turn', () => {
  expect(yawToByte(Math.PI)).toBe(128)
  expect(yawToByte(-Math.PI)).toBe(128)
  expect(yawToByte(Math.PI * 2)).toBe(0)
  expect(yawToByte(-0.001)).toBe(0)
})

test('every step is a position of its own', () => {
  for (let steps = 0; steps <= 0xffff; steps += 13) {
    expect(positionToUint16(uint16ToPosition(steps))).toBe(steps)
  }
})

test('positions outside of the reach are cut, not wrapped around', () => {
  expect(positionToUint16(-POSITION_REACH - 5)).toBe(0)
  expect(positionToUint16(POSITION_REACH + 5)).toBe(0xffff)
})
