import { afterEach, expect, test, vi } from 'vitest'
import { listenToGamepad } from './gamepad.ts'

afterEach(() => vi.unstubAllGlobals())

const readGamepad = () => listenToGamepad(() => undefined).read()

function plugIn(...pads: (Partial<Gamepad> | null)[]): void {
  vi.stubGlobal('navigator', { getGamepads: () => pads })
}

const pressed = (...held: number[]) =>
  Array.from({ length: 17 }, (_, i) => ({
    pressed: held.includes(i),
  })) as unknown as GamepadButton[]

test('the left stick walks, the right one looks, the shoulder runs', () => {
  plugIn(null, {
    connected: true,
    mapping: 'standard',
    axes: [0, -1, 1, 0],
    buttons: pressed(5),
  })
  expect(readGamepad()).toMatchObject({ x: 0, z: 1, run: true, turn: 2.4 })
})

test('the lowest button acts, once as long as it is held', () => {
  const onCommand = vi.fn()
  const gamepad = listenToGamepad(onCommand)
  for (const button of [5, 0, 0, 0, 5, 0]) {
    plugIn({ connected: true, mapping: 'standard', axes: [], buttons: pressed(button) })
    gamepad.read()
  }
  expect(onCommand.mock.calls).toEqual([['act'], ['act']])
})

test('sticks that are let go rest although they never stand at nought', () => {
  const axes = [0.06, -0.09, 0.03, 0.1]
  plugIn({ connected: true, mapping: 'standard', axes, buttons: pressed() })
  const { x, z, run, turn } = readGamepad()
  expect([x, z, run]).toEqual([0, 0, false])
  expect(turn).toBeCloseTo(0)
})

test('what is no gamepad as we know them, is away, or may not be read wants nothing', () => {
  plugIn({ connected: true, mapping: '', axes: [1, 1], buttons: pressed() })
  expect(readGamepad()).toEqual({})
  plugIn({ connected: false, mapping: 'standard', axes: [1, 1], buttons: pressed() })
  expect(readGamepad()).toEqual({})
  vi.stubGlobal('navigator', {})
  expect(readGamepad()).toEqual({})
})
