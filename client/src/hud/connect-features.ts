import { connectChat } from '../chat/chat-client.ts'
import { connectDuty } from '../duty/duty-client.ts'
import type { Connection } from '../net/connection-types.ts'
import { connectReception } from '../reception/reception-client.ts'

/**
 * Begins to fill the stores that the screen's own layer shows. To be called before the lobby is joined: the
 * layer itself is loaded later and would miss the first messages. Returns the way to stop.
 */
export function connectFeatures(connection: Connection): () => void {
  const stops = [connectChat(connection), connectDuty(connection), connectReception(connection)]
  return () => {
    for (const stop of stops) stop()
  }
}
