import { expect, test } from 'vitest'
import { addWanted } from './actions.ts'
import { readStick } from './touch-joystick.ts'

test('two devices that want the same do not make one faster', () => {
  const wanted = { x: 0, z: 0, run: false, turn: 0, tilt: 0 }
  addWanted(wanted, { z: 1 })
  addWanted(wanted, { z: 1, run: true })
  expect(wanted).toMatchObject({ x: 0, z: 1, run: true })
})

test('a diagonal is as fast as straight on', () => {
  const wanted = { x: 0, z: 0, run: false, turn: 0, tilt: 0 }
  addWanted(wanted, { x: 1, z: 1 })
  expect(Math.hypot(wanted.x, wanted.z)).toBeCloseTo(1)
})

test('a stick that is hardly moved stands, its edge is full speed, beyond it one runs', () => {
  expect(readStick(0.1, 0.05)).toEqual({ x: 0, z: 0, run: false })
  expect(readStick(0, -1)).toMatchObject({ z: 1, run: false })
  expect(readStick(1.5, 0)).toMatchObject({ x: 1, run: true })
})
