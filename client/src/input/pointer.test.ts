import { beforeEach, expect, test, vi } from 'vitest'
import { listenToPointer } from './pointer.ts'

const events = { tap: vi.fn(), look: vi.fn(), zoom: vi.fn() }
let element: EventTarget

beforeEach(() => {
  vi.clearAllMocks()
  element = Object.assign(new EventTarget(), {
    setPointerCapture: () => undefined,
    getBoundingClientRect: () => ({ left: 10, top: 20 }),
  })
  return listenToPointer(element as HTMLElement, events)
})

function finger(type: string, pointerId: number, clientX: number, clientY: number): void {
  const at = { pointerId, clientX, clientY, button: 0 }
  element.dispatchEvent(Object.assign(new Event(`pointer${type}`), at))
}

test('a press that hardly moves is a tap, in pixels of the picture', () => {
  finger('down', 1, 110, 220)
  finger('move', 1, 113, 222)
  finger('up', 1, 113, 222)
  expect(events.tap).toHaveBeenCalledExactlyOnceWith(103, 202)
  expect(events.look).not.toHaveBeenCalled()
})

test('a drag turns the view and is no tap', () => {
  finger('down', 1, 100, 100)
  finger('move', 1, 140, 110)
  finger('up', 1, 140, 110)
  const [yaw, pitch] = events.look.mock.calls[0] as [number, number]
  expect(yaw).toBeLessThan(0)
  expect(pitch).toBeGreaterThan(0)
  expect(events.tap).not.toHaveBeenCalled()
})

test('two fingers zoom by how far they part, turn nothing, and tap nothing', () => {
  finger('down', 1, 100, 100)
  finger('down', 2, 200, 100)
  finger('move', 2, 300, 100)
  expect(events.zoom).toHaveBeenLastCalledWith(0.5)
  finger('move', 1, 200, 100)
  expect(events.zoom).toHaveBeenLastCalledWith(2)
  finger('up', 1, 200, 100)
  finger('up', 2, 300, 100)
  expect(events.look).not.toHaveBeenCalled()
  expect(events.tap).not.toHaveBeenCalled()
})

test('a finger that the system takes away is forgotten', () => {
  finger('down', 1, 100, 100)
  finger('cancel', 1, 100, 100)
  finger('down', 2, 50, 50)
  finger('move', 2, 90, 50)
  expect(events.look).toHaveBeenCalledOnce()
  expect(events.zoom).not.toHaveBeenCalled()
})
