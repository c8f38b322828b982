import { CloseCode, type Room } from '@colyseus/sdk'

/** Milliseconds between two questions whether the server is still there. */
const PING_EVERY = 5000
/** Milliseconds in which a page that could do nothing for a while reads what has come meanwhile. */
const CATCH_UP = 1000

/**
 * A network that vanished without a word closes no socket: when a question stays unanswered until the next one is due,
 * the socket is closed here and the reconnection begins. Returns the way to stop.
 */
export function watchServer(room: Pick<Room, 'connection' | 'ping'>): () => void {
  let waiting = false
  let judging: ReturnType<typeof setTimeout> | undefined

  function ask(): void {
    waiting = room.connection.isOpen
    room.ping(() => {
      waiting = false
    })
  }

  /** Not at once: where the page was busy the answer is there, behind this in the queue. */
  function judge(): void {
    judging = setTimeout(() => {
      if (!waiting) return
      waiting = false
      room.connection.close(CloseCode.MAY_TRY_RECONNECT)
    }, CATCH_UP)
  }

  const timer = setInterval(() => (waiting ? judge() : ask()), PING_EVERY)
  return () => {
    clearInterval(timer)
    clearTimeout(judging)
  }
}
