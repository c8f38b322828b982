import { addWanted, type Command, type Wanted } from './actions.ts'
import { onPress, readGamepad } from './gamepad.ts'
import { listenToKeyboard } from './keyboard.ts'
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
  const act = onPress(() => events.command('act'))
  return {
    read() {
      const wanted: Wanted = { x: 0, z: 0, run: false, turn: 0, tilt: 0 }
      addWanted(wanted, keyboard.read())
      addWanted(wanted, joystick.read())
      const pad = readGamepad()
      addWanted(wanted, pad)
      act(pad.act ?? false)
      return wanted
    },
    dispose() {
      keyboard.dispose()
      joystick.dispose()
      stopPointer()
    },
  }
}
