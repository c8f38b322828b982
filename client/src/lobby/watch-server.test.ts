import { CloseCode } from '@colyseus/sdk'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchServer } from './watch-server.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A room whose server answers when the test lets it. */
function createRoom() {
  const asked: (() => void)[] = []
  const close = vi.fn()
  const room = {
    connection: { isOpen: true, close },
    ping: (answer: () => void) => void asked.push(answer),
  } as unknown as Parameters<typeof watchServer>[0]
  return { room, asked, close, stop: watchServer(room) }
}

test('a server that answers is asked again and again', () => {
  const { asked, close } = createRoom()
  for (let i = 1; i <= 4; i++) {
    vi.advanceTimersByTime(5000)
    expect(asked).toHaveLength(i)
    asked.at(-1)!()
  }
  expect(close).not.toHaveBeenCalled()
})

test('a socket that carries no answer is closed, once', () => {
  const { asked, close } = createRoom()
  vi.advanceTimersByTime(11_000)
  expect(close).toHaveBeenCalledExactlyOnceWith(CloseCode.MAY_TRY_RECONNECT)
  expect(asked).toHaveLength(1)
})

test('an answer that a busy page reads late keeps the socket', () => {
  const { asked, close } = createRoom()
  vi.advanceTimersByTime(10_000)
  asked[0]!() // it had come in time, and waited behind the timer
  vi.advanceTimersByTime(6000)
  expect(close).not.toHaveBeenCalled()
  expect(asked).toHaveLength(2)
})

test('who has left closes nothing', () => {
  const { close, stop } = createRoom()
  vi.advanceTimersByTime(10_500)
  stop()
  vi.advanceTimersByTime(60_000)
  expect(close).not.toHaveBeenCalled()
})
