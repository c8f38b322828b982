/** Radians of turning: for a key, for a dragged pixel, and per second by itself until somebody turns it. */
const TURN = { key: Math.PI / 12, pixel: 0.012, second: 0.4 }
const FULL = Math.PI * 2

export interface TurntableOptions {
  /** What a screen reader calls it. */
  label: string
  /** Turns only when it is turned. */
  calm: boolean
  /** Radians, from 0 to a full turn. */
  onTurn(yaw: number): void
}

/** Makes a slider of an element that turns by hand, by keys, and slowly until it is turned. Returns the way to stop. */
export function startTurntable(
  element: HTMLElement,
  { label, calm, onTurn }: TurntableOptions,
): () => void {
  const stop = new AbortController()
  let yaw = 0
  let turning = !calm

  function turnTo(next: number): void {
    yaw = ((next % FULL) + FULL) % FULL
    onTurn(yaw)
    const degrees = String(Math.round((yaw / FULL) * 360))
    element.ariaValueNow = degrees
    element.ariaValueText = `${degrees}°`
  }

  function pressKey(event: KeyboardEvent): void {
    const turns: Record<string, number> = {
      ArrowRight: yaw + TURN.key,
      ArrowUp: yaw + TURN.key,
      ArrowLeft: yaw - TURN.key,
      ArrowDown: yaw - TURN.key,
      Home: 0,
      End: Math.PI,
    }
    const next = turns[event.key]
    if (next === undefined) return
    event.preventDefault()
    turning = false
    turnTo(next)
  }

  function drag(event: PointerEvent): void {
    if (!element.hasPointerCapture(event.pointerId)) return
    turning = false
    turnTo(yaw + event.movementX * TURN.pixel)
  }

  let before = performance.now()
  function turn(now: number): void {
    if (!turning || stop.signal.aborted) return
    turnTo(yaw + ((now - before) / 1000) * TURN.second)
    before = now
    requestAnimationFrame(turn)
  }

  Object.assign(element, { role: 'slider', tabIndex: 0, ariaValueMin: '0', ariaValueMax: '360' })
  element.ariaLabel = label
  turnTo(0)
  requestAnimationFrame(turn)
  element.addEventListener('keydown', pressKey, stop)
  element.addEventListener(
    'pointerdown',
    (event) => element.setPointerCapture(event.pointerId),
    stop,
  )
  element.addEventListener('pointermove', drag, stop)
  return () => {
    stop.abort()
    element.removeAttribute('role')
    element.removeAttribute('tabindex')
  }
}
