import { addWanted, type Command, type Wanted } from './actions.ts'
import { type Device, listenToKeyboard } from './keyboard.ts'
import { listenToPointer, type PointerEvents } from './pointer.ts'
import { addTouchJoystick } from './touch-joystick.ts'

export interface Input {
  /** What keys, joystick and gamepad together want now. */
  read(): Wanted
  dispose(): void
}

export interface InputEvents extends PointerEvents {
  command(command: Command): void
}

/** All devices of the 3D view: `canvas` is its picture, `frame` what holds it and the joystick. */
export function createInput(frame: HTMLElement, canvas: HTMLElement, events: InputEvents): Input {
  const keyboard = listenToKeyboard(events.command)
  const joystick = addTouchJoystick(frame)
  const stopPointer = listenToPointer(canvas, events)
  const stop = new AbortController()
  let gamepad: Device | null = null
  // Most people have none: its code is fetched when there is one.
  const plugIn = async () => {
    const { listenToGamepad } = await import('./gamepad.ts')
    gamepad ??= listenToGamepad(events.command)
  }
  addEventListener('gamepadconnected', plugIn, stop)
  if (navigator.getGamepads?.().some(Boolean)) void plugIn()
  return {
    read() {
      const wanted: Wanted = { x: 0, z: 0, run: false, turn: 0, tilt: 0 }
      addWanted(wanted, keyboard.read())
      addWanted(wanted, joystick.read())
      if (gamepad !== null) addWanted(wanted, gamepad.read())
      return wanted
    },
    dispose() {
      keyboard.dispose()
      joystick.dispose()
      stopPointer()
      stop.abort()
    },
  }
}
