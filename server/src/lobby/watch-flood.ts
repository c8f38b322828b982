import { TokenBucket } from '@foyer/shared/time/token-bucket.ts'
import type { LobbyClient } from './lobby-client.ts'

/**
 * Messages of any kind that one connection may send: five times what a page does that walks (20 a second) and
 * talks, with a reserve for what a stalled connection delivers at once.
 */
const MESSAGE_PACE = { burst: 300, secondsEach: 1 / 100 }

/** Milliseconds without a tick after which this process has stood still: a paused machine, a disk that hangs. */
const STALL = 1000

/**
 * Calls `onFlood` when a connection sends far more than any client does. Counts what nobody can read, too, but not what
 * is read before the first tick after a stall: all that pages have sent meanwhile comes at once, and there is no more of
 * it than the system has kept for each.
 *
 * @param lastTick when the lobby ticked last, by `performance.now()`
 */
export function watchFlood(client: LobbyClient, lastTick: () => number, onFlood: () => void): void {
  const bucket = new TokenBucket(MESSAGE_PACE, performance.now())
  client.ref.on('message', () => {
    const now = performance.now()
    if (now - lastTick() < STALL && !bucket.take(now)) onFlood()
  })
}
