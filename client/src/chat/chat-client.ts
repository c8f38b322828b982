import type { Connection } from '../net/connection-types.ts'
import { peopleStore } from '../people/people-store.ts'
import { chatStore, withHistory, withLine, withTyping } from './chat-store.ts'
import { createTypingExpiry } from './typing-signal.ts'

/** Keeps the chat store up to date; to be called before the lobby is joined, so that no line is missed. */
export function connectChat(connection: Connection): () => void {
  const typed = createTypingExpiry((from) =>
    chatStore.setState((state) => withTyping(state, from, false)),
  )
  const stops = [
    connection.on('chat-history', (lines) =>
      chatStore.setState((state) => withHistory(state, lines)),
    ),
    connection.on('chat', (line) =>
      chatStore.setState((state) => withLine(state, line, peopleStore.getState().ownId)),
    ),
    connection.on('typing', ({ from }) => {
      chatStore.setState((state) => withTyping(state, from, true))
      typed(from)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
