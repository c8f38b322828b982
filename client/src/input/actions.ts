/**
 * What a held key does: `x` to the right, `z` forward, `turn` the camera to the right. Keys by their place
 * on the keyboard (`KeyboardEvent.code`), so that W A S D is a cross on every layout.
 */
export const HELD: Readonly<Record<string, { x?: number; z?: number; turn?: number; run?: true }>> =
  {
    KeyW: { z: 1 },
    ArrowUp: { z: 1 },
    KeyS: { z: -1 },
    ArrowDown: { z: -1 },
    KeyA: { x: -1 },
    ArrowLeft: { x: -1 },
    KeyD: { x: 1 },
    ArrowRight: { x: 1 },
    KeyQ: { turn: -1 },
    KeyE: { turn: 1 },
    ShiftLeft: { run: true },
    ShiftRight: { run: true },
  }

/** What is pressed once does. Messages, emotes and what is in reach have their keys in the screen's own layer. */
export type Command = 'toggle-first-person' | 'stop' | 'act'

export const PRESSED: Readonly<Record<string, Command>> = {
  KeyV: 'toggle-first-person',
  Escape: 'stop',
}

/** What all devices together want now. */
export interface Wanted {
  /** To the right and forward, as the camera sees it; together at most 1 long. */
  x: number
  z: number
  run: boolean
  /** The camera: radians per second to the right and down. */
  turn: number
  tilt: number
}

/** Adds `more` to `wanted`, keeping the direction at most 1 long. */
export function addWanted(wanted: Wanted, more: Partial<Wanted>): void {
  wanted.x += more.x ?? 0
  wanted.z += more.z ?? 0
  wanted.run ||= more.run ?? false
  wanted.turn += more.turn ?? 0
  wanted.tilt += more.tilt ?? 0
  const length = Math.hypot(wanted.x, wanted.z)
  if (length > 1) {
    wanted.x /= length
    wanted.z /= length
  }
}
