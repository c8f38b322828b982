import { TokenBucket } from '@foyer/shared/time/token-bucket.ts'
import type { LobbyClient } from './lobby-client.ts'

/**
 * Messages of any kind that one connection may send: five times what a page does that walks (20 a second) and
 * talks, with a reserve for what a stalled connection delivers at once.
 */
const MESSAGE_PACE = { burst: 300, secondsEach: 1 / 100 }

/** Calls `onFlood` when a connection sends far more than any client does. Counts what nobody can read, too. */
export function watchFlood(client: LobbyClient, onFlood: () => void): void {
  const bucket = new TokenBucket(MESSAGE_PACE, performance.now())
  client.ref.on('message', () => {
    if (!bucket.take(performance.now())) onFlood()
  })
}
