import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { preferencesStore } from '../preferences/preferences-store.ts'
import { createInput, type Input } from './input.ts'
import { type Device, listenToKeyboard } from './keyboard.ts'

const press = (code: string, more: KeyboardEventInit = {}) =>
  dispatchEvent(new KeyboardEvent('keydown', { code, ...more }))

let keyboard: Device
beforeEach(() => {
  keyboard = listenToKeyboard(() => undefined)
})
afterEach(() => keyboard.dispose())

test('a held key walks until it goes up', () => {
  press('KeyW')
  expect(keyboard.read()).toMatchObject({ z: 1 })
  dispatchEvent(new KeyboardEvent('keyup', { code: 'KeyW' }))
  expect(keyboard.read()).toMatchObject({ z: 0 })
})

test.each([
  [
    'Cmd is pressed, with which macOS tells of no key that goes up',
    () => press('MetaLeft', { metaKey: true }),
  ],
  ['the window loses the focus', () => dispatchEvent(new Event('blur'))],
  ['a menu opens', () => dispatchEvent(new Event('contextmenu'))],
  [
    'the page is hidden',
    () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  ],
])('keys are let go when %s', (_, happen) => {
  press('KeyW')
  happen()
  expect(keyboard.read()).toMatchObject({ x: 0, z: 0, turn: 0, run: false })
})

test('letters walk nobody once they are switched off, arrows do', () => {
  preferencesStore.setState({ letterKeys: false })
  press('KeyW', { key: 'w' })
  expect(keyboard.read()).toMatchObject({ z: 0 })
  press('ArrowUp', { key: 'ArrowUp' })
  expect(keyboard.read()).toMatchObject({ z: 1 })
  preferencesStore.setState({ letterKeys: true })
})

test('a gamepad walks from the moment when it is there', async () => {
  const frame = document.createElement('div')
  const events = { command: vi.fn(), look: vi.fn(), zoom: vi.fn(), tap: vi.fn() }
  const input: Input = createInput(frame, document.createElement('canvas'), events)
  const pad = {
    connected: true,
    mapping: 'standard',
    axes: [0, -1, 0, 0],
    buttons: [{ pressed: true }],
  }
  vi.spyOn(navigator, 'getGamepads').mockReturnValue([pad as unknown as Gamepad])
  expect(input.read()).toMatchObject({ z: 0 })
  dispatchEvent(new Event('gamepadconnected'))
  await vi.waitFor(() => expect(input.read()).toMatchObject({ z: 1 }))
  expect(events.command.mock.calls).toEqual([['act']])
  input.dispose()
  vi.restoreAllMocks()
})
