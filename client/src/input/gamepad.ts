import type { Command, Wanted } from './actions.ts'
import type { Device } from './keyboard.ts'
import { readStick } from './touch-joystick.ts'

/** Radians per second at the edge of the right stick. */
const LOOK_SPEED = 2.4
/** Buttons of the standard mapping that run while held: right shoulder, right trigger, left stick. */
const RUN_BUTTONS = [5, 7, 10]

/** The lowest of the four: A, or a cross. */
const ACT_BUTTON = 0

/** The first connected gamepad of the standard mapping. It tells nothing by itself: what is pressed is seen at `read`. */
export function listenToGamepad(onCommand: (command: Command) => void): Device {
  let acting = false
  return {
    read() {
      const pad = findGamepad()
      const acts = pad?.buttons[ACT_BUTTON]?.pressed ?? false
      if (acts && !acting) onCommand('act')
      acting = acts
      return pad === undefined ? {} : wishOf(pad)
    },
    dispose: () => undefined,
  }
}

function findGamepad(): Gamepad | undefined {
  // Not there on pages that are not secure, nor where the embedding page forbids it.
  const pads = navigator.getGamepads?.() ?? []
  return pads.find((one) => one?.connected && one.mapping === 'standard') ?? undefined
}

function wishOf(pad: Gamepad): Partial<Wanted> {
  const [x = 0, y = 0, lookX = 0, lookY = 0] = pad.axes
  const look = readStick(lookX, lookY)
  return {
    ...readStick(x, y),
    run: RUN_BUTTONS.some((button) => pad.buttons[button]?.pressed),
    turn: look.x * LOOK_SPEED,
    tilt: -look.z * LOOK_SPEED,
  }
}
