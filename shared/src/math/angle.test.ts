import { expect, test } from 'vitest'
import { angleBetween, turnTowards, wrapAngle, yawOf } from './angle.ts'

test.each([
  [0, 0],
  [Math.PI, Math.PI],
  [-Math.PI, Math.PI],
  [3 * Math.PI, Math.PI],
  [-7, -7 + 2 * Math.PI],
])('%d wraps to %d', (angle, wrapped) => {
  expect(wrapAngle(angle)).toBeCloseTo(wrapped)
})

test('the way between two directions is the short one', () => {
  expect(angleBetween(3, -3)).toBeCloseTo(2 * Math.PI - 6)
  expect(angleBetween(-3, 3)).toBeCloseTo(6 - 2 * Math.PI)
})

test('yaw 0 looks along +Z and grows towards +X', () => {
  expect(yawOf(0, 1)).toBe(0)
  expect(yawOf(1, 0)).toBeCloseTo(Math.PI / 2)
  expect(yawOf(0, -1)).toBeCloseTo(Math.PI)
})

test('turning stops at the goal and at the limit, the short way round', () => {
  expect(turnTowards(0, 0.3, 0.1)).toBeCloseTo(0.1)
  expect(turnTowards(0, 0.05, 0.1)).toBeCloseTo(0.05)
  expect(turnTowards(3.1, -3.1, 0.05)).toBeCloseTo(wrapAngle(3.15))
})
