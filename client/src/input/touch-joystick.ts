import type { Wanted } from './actions.ts'
import type { Device } from './keyboard.ts'
import './touch-joystick.css'

/** Pixels from the middle to full speed, and the share of it that still means standing. */
const REACH = 48
const DEAD = 0.15
/** Beyond this share of the reach one runs. */
const RUN_FROM = 1.35

/**
 * A joystick on the screen, shown where fingers are the main pointer. It needs a finger, so assistive
 * technology does not meet it: the same is there as keys, taps on the floor and the list of places.
 */
export function addTouchJoystick(parent: HTMLElement): Device {
  const base = document.createElement('div')
  base.className = 'touch-joystick'
  base.ariaHidden = 'true'
  const knob = document.createElement('div')
  base.append(knob)
  parent.append(base)

  let stick = { x: 0, z: 0, run: false }
  let pointer: number | null = null

  function follow(event: PointerEvent): void {
    const { left, top, width, height } = base.getBoundingClientRect()
    const x = (event.clientX - left - width / 2) / REACH
    const y = (event.clientY - top - height / 2) / REACH
    stick = readStick(x, y)
    const shorten = 1 / Math.max(1, Math.hypot(x, y))
    knob.style.translate = `${x * shorten * REACH}px ${y * shorten * REACH}px`
  }

  function release(): void {
    pointer = null
    stick = { x: 0, z: 0, run: false }
    knob.style.translate = ''
  }

  base.addEventListener('pointerdown', (event) => {
    if (pointer !== null) return
    pointer = event.pointerId
    base.setPointerCapture(event.pointerId)
    follow(event)
  })
  base.addEventListener('pointermove', (event) => {
    if (event.pointerId === pointer) follow(event)
  })
  base.addEventListener('pointerup', release)
  base.addEventListener('pointercancel', release)

  return { read: () => stick, dispose: () => base.remove() }
}

/** What a stick at (x, y) wants, 1 being its edge; y grows downwards, as on screens and gamepads. */
export function readStick(x: number, y: number): Pick<Wanted, 'x' | 'z' | 'run'> {
  const length = Math.hypot(x, y)
  if (length < DEAD) return { x: 0, z: 0, run: false }
  const speed = Math.min(1, (length - DEAD) / (1 - DEAD)) / length
  return { x: x * speed, z: -y * speed, run: length >= RUN_FROM }
}
