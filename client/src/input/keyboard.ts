import { preferencesStore } from '../preferences/preferences-store.ts'
import { type Command, HELD, PRESSED, type Wanted } from './actions.ts'
import { OWN_KEYS } from './own-keys.ts'

/** Radians per second by which a held key turns the camera. */
const TURN_SPEED = 1.8
export interface Device {
  /** What is held now. */
  read(): Partial<Wanted>
  dispose(): void
}

/** Keys of the whole page, but never while somebody types or uses a widget with keys of its own. */
export function listenToKeyboard(onCommand: (command: Command) => void): Device {
  const stop = new AbortController()
  const held = new Set<string>()

  addEventListener(
    'keydown',
    (event) => {
      if (event.metaKey) held.clear()
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return
      if (event.key.length === 1 && !preferencesStore.getState().letterKeys) return
      if (event.code in HELD) {
        held.add(event.code)
        if (event.code.startsWith('Arrow')) event.preventDefault() // do not scroll
      }
      const command = PRESSED[event.code]
      if (!command || event.repeat) return
      onCommand(command)
    },
    stop,
  )
  addEventListener('keyup', (event) => held.delete(event.code), stop)
  // Keys that go up elsewhere are never heard of, nor, on macOS, those that go up while Cmd is held.
  for (const away of ['blur', 'contextmenu', 'visibilitychange']) {
    addEventListener(away, () => held.clear(), stop)
  }
  addEventListener(
    'focusin',
    (event) => {
      if (event.target instanceof Element && event.target.closest(OWN_KEYS)) held.clear()
    },
    stop,
  )

  return {
    read() {
      const wanted = { x: 0, z: 0, turn: 0, run: false }
      for (const code of held) {
        const key = HELD[code]!
        wanted.x += key.x ?? 0
        wanted.z += key.z ?? 0
        wanted.turn += (key.turn ?? 0) * TURN_SPEED
        wanted.run ||= key.run ?? false
      }
      // Opposite keys of two kinds (W and arrow up) are one wish.
      wanted.x = Math.sign(wanted.x)
      wanted.z = Math.sign(wanted.z)
      return wanted
    },
    dispose: () => stop.abort(),
  }
}
