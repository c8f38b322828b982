import type { Wanted } from './actions.ts'
import { readStick } from './touch-joystick.ts'

/** Radians per second at the edge of the right stick. */
const LOOK_SPEED = 2.4
/** Buttons of the standard mapping that run while held: right shoulder, right trigger, left stick. */
const RUN_BUTTONS = [5, 7, 10]

/** The lowest of the four: A, or a cross. */
const ACT_BUTTON = 0

/** Tells of the moments when something that is asked at every frame begins to be held down. */
export function onPress(pressed: () => void): (down: boolean) => void {
  let before = false
  return (down) => {
    if (down && !before) pressed()
    before = down
  }
}

/** What the first connected gamepad of the standard mapping wants now; `act`: its button is down. */
export function readGamepad(): Partial<Wanted> & { act?: boolean } {
  // Not there on pages that are not secure, nor where the embedding page forbids it.
  const pads = navigator.getGamepads?.() ?? []
  const pad = pads.find((one) => one?.connected && one.mapping === 'standard')
  if (!pad) return {}
  const [x = 0, y = 0, lookX = 0, lookY = 0] = pad.axes
  const look = readStick(lookX, lookY)
  return {
    ...readStick(x, y),
    run: RUN_BUTTONS.some((button) => pad.buttons[button]?.pressed),
    turn: look.x * LOOK_SPEED,
    tilt: -look.z * LOOK_SPEED,
    act: pad.buttons[ACT_BUTTON]?.pressed ?? false,
  }
}
