/** Pixels that a press may wander and still be a click. */
const CLICK_REACH = 8
/** Radians of turning for a drag of one pixel. */
const TURN_PER_PIXEL = 0.005
/** How much one notch of a wheel changes the distance. */
const ZOOM_PER_PIXEL = 0.0012

export interface PointerEvents {
  /** A click or tap, in pixels of the element. */
  tap(x: number, y: number): void
  /** A drag turns: radians. */
  look(yaw: number, pitch: number): void
  /** Wheel and pinch: a factor of distance. */
  zoom(factor: number): void
}

interface Press {
  x: number
  y: number
  /** Wandered too far, or another finger came: not a click any more. */
  dragged: boolean
}

/** Mouse, pen and fingers over the picture: click to walk, drag to look, wheel or pinch to come nearer. */
export function listenToPointer(element: HTMLElement, events: PointerEvents): () => void {
  const stop = new AbortController()
  const presses = new Map<number, Press>()

  function spread(): number {
    const [a, b] = [...presses.values()]
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
  }

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return
      element.setPointerCapture(event.pointerId)
      presses.set(event.pointerId, { x: event.clientX, y: event.clientY, dragged: false })
      if (presses.size > 1) for (const press of presses.values()) press.dragged = true
    },
    stop,
  )

  element.addEventListener(
    'pointermove',
    (event) => {
      const press = presses.get(event.pointerId)
      if (!press) return
      const dx = event.clientX - press.x
      const dy = event.clientY - press.y
      if (!press.dragged && Math.hypot(dx, dy) < CLICK_REACH) return
      press.dragged = true
      const before = spread()
      press.x = event.clientX
      press.y = event.clientY
      if (presses.size === 1) events.look(-dx * TURN_PER_PIXEL, dy * TURN_PER_PIXEL)
      else if (before > 0) events.zoom(before / Math.max(1, spread()))
    },
    stop,
  )

  element.addEventListener(
    'pointerup',
    (event) => {
      const press = presses.get(event.pointerId)
      presses.delete(event.pointerId)
      if (!press || press.dragged) return
      const { left, top } = element.getBoundingClientRect()
      events.tap(event.clientX - left, event.clientY - top)
    },
    stop,
  )
  element.addEventListener('pointercancel', (event) => presses.delete(event.pointerId), stop)

  element.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault() // also keeps a pinch on a trackpad from zooming the page
      const pixels =
        event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY
      events.zoom(Math.exp(pixels * ZOOM_PER_PIXEL * (event.ctrlKey ? 8 : 1)))
    },
    { signal: stop.signal, passive: false },
  )
  return () => stop.abort()
}
