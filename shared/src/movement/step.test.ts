import { expect, test } from 'vitest'
import type { Body, WalkingSurface } from '../navmesh/walking-surface.ts'
import { MAX_STEP, RUN_SPEED, STEP_TIME, WALK_SPEED } from './constants.ts'
import { step } from './step.ts'

/** A floor without end or walls. */
const plain: WalkingSurface = {
  move(body, x, z) {
    body.x = x
    body.z = z
  },
  place: (x, z) => ({ x, y: 0, z, node: 0 }),
  findPath: () => null,
}

function bodyAt(x: number, z: number): Body {
  return { x, y: 0, z, node: 0 }
}

test('M1 a step goes the wanted way', () => {
  const body = bodyAt(1, 2)
  step(plain, body, 0.0625, -0.125)
  expect(body).toEqual({ x: 1.0625, y: 0, z: 1.875, node: 0 })
})

test('M1 a step goes no further than the surface lets it', () => {
  const body = bodyAt(0, 0)
  const wall: WalkingSurface = {
    ...plain,
    move(moved, x, z) {
      moved.x = Math.min(x, 0.05)
      moved.z = z
    },
  }
  step(wall, body, 0.1, 0.1)
  expect(body.x).toBe(Math.fround(0.05))
  expect(body.z).toBe(Math.fround(0.1))
})

test('M2 walking and running are within the limit', () => {
  for (const speed of [WALK_SPEED, RUN_SPEED]) {
    const body = bodyAt(0, 0)
    step(plain, body, speed * STEP_TIME, 0)
    expect(body.x).toBe(Math.fround(speed * STEP_TIME))
  }
})

test.each([
  [3, 4],
  [-3.9, 0],
  [0.2, 0.2],
  [4, -4],
])('M2 a step that wants (%d, %d) is cut to the limit, its direction kept', (dx, dz) => {
  const body = bodyAt(0, 0)
  step(plain, body, dx, dz)
  expect(Math.hypot(body.x, body.z)).toBeCloseTo(MAX_STEP, 6)
  expect(Math.atan2(body.z, body.x)).toBeCloseTo(Math.atan2(dz, dx), 6)
})

test('M3 a step that wants nothing changes nothing', () => {
  const body = { x: 0.1, y: 0.2, z: 0.3, node: 4 }
  step(plain, body, 0, 0)
  expect(body).toEqual({ x: 0.1, y: 0.2, z: 0.3, node: 4 })
})

test('M4 the body is left in single precision', () => {
  const body = bodyAt(0, 0)
  for (let i = 0; i < 100; i++) step(plain, body, 0.1, 0.0333)
  for (const value of [body.x, body.y, body.z]) expect(Math.fround(value)).toBe(value)
})
