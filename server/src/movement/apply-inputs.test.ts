import { MAX_STEP, STEP_BURST, STEP_RATE } from '@foyer/shared/movement/constants.ts'
import {
  encodeInputs,
  INPUT_SIZE,
  type MovementInput,
} from '@foyer/shared/movement/movement-codec.ts'
import type { WalkingSurface } from '@foyer/shared/navmesh/walking-surface.ts'
import { expect, test } from 'vitest'
import { Avatars } from '../people/avatars.ts'
import { applyInputs } from './apply-inputs.ts'

/** Endless floor with a wall along x = 1. */
const surface: WalkingSurface = {
  move: (body, x, z) => {
    body.x = Math.min(1, x)
    body.z = z
  },
  place: (x, z) => ({ x, y: 0, z, node: 1 }),
  findPath: () => null,
}

function enter() {
  const avatars = new Avatars()
  const index = avatars.add({ x: 0, y: 0, z: 0, node: 1 }, 0)
  return { avatars, index }
}

const input = (sequence: number, more: Partial<MovementInput> = {}): MovementInput => ({
  sequence,
  dx: 0,
  dz: 0.1,
  yaw: 0,
  action: 0,
  ...more,
})

test('walks and acknowledges the last sequence', () => {
  const { avatars, index } = enter()
  expect(applyInputs(avatars, index, surface, encodeInputs([input(1), input(2)]), 50)).toBe(true)
  expect(avatars.z[index]).toBeCloseTo(0.2, 2)
  expect(avatars.sequence[index]).toBe(2)
})

test('a replayed or old sequence moves nobody', () => {
  const { avatars, index } = enter()
  const message = encodeInputs([input(5)])
  applyInputs(avatars, index, surface, message, 50)
  applyInputs(avatars, index, surface, message, 100)
  applyInputs(avatars, index, surface, encodeInputs([input(4)]), 150)
  expect(avatars.z[index]).toBeCloseTo(0.1, 2)
  expect(avatars.sequence[index]).toBe(5)
})

test('sequences count around', () => {
  const { avatars, index } = enter()
  applyInputs(avatars, index, surface, encodeInputs([input(65535)]), 50)
  applyInputs(avatars, index, surface, encodeInputs([input(0), input(1)]), 50)
  expect(avatars.z[index]).toBeCloseTo(0.3, 2)
})

test('nobody goes further than the time allows, however much is sent', () => {
  const { avatars, index } = enter()
  const seconds = 10
  let sequence = 0
  for (let now = 0; now < seconds * 1000; now += 10) {
    const eight = Array.from({ length: 8 }, () => input(++sequence, { dz: 3.9 }))
    applyInputs(avatars, index, surface, encodeInputs(eight), now)
  }
  const most = (seconds * STEP_RATE + STEP_BURST) * MAX_STEP
  expect(avatars.z[index]).toBeLessThanOrEqual(most * 1.0001)
  expect(avatars.z[index]).toBeGreaterThan(most * 0.98)
  expect(avatars.sequence[index]).toBe(sequence & 0xffff)
})

test('a wall stops', () => {
  const { avatars, index } = enter()
  for (let s = 1; s <= 20; s++) {
    applyInputs(avatars, index, surface, encodeInputs([input(s, { dx: 0.2 })]), s * 50)
  }
  expect(avatars.x[index]).toBe(1)
})

test('what is no message of inputs changes nothing', () => {
  const { avatars, index } = enter()
  const wrongAction = encodeInputs([input(1, { action: 250 })])
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(7),
    new Uint8Array(INPUT_SIZE * 9),
    wrongAction,
  ]) {
    expect(applyInputs(avatars, index, surface, bytes, 50)).toBe(false)
  }
  expect(avatars.z[index]).toBe(0)
  expect(avatars.sequence[index]).toBe(0)
})
