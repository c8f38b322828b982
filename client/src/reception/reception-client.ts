import { createTypingExpiry } from '../chat/typing-signal.ts'
import { doorStore } from '../door/door-store.ts'
import type { Connection } from '../net/connection-types.ts'
import { peopleStore } from '../people/people-store.ts'
import { arrivalsStore, withArrival } from './console/arrivals-store.ts'
import {
  conversationStore,
  withConversation,
  withConversationLine,
  withConversationTyping,
  withSeen,
} from './conversation-store.ts'

/** Keeps the door, conversations and arrivals up to date; to be called before the lobby is joined. */
export function connectReception(connection: Connection): () => void {
  const typed = createTypingExpiry((id) =>
    conversationStore.setState((state) => withConversationTyping(state, id, false)),
  )
  const stops = [
    peopleStore.subscribe((now, before) => {
      const statusOf = (state: typeof now) => state.people.get(state.ownId)?.status
      if (statusOf(before) && !statusOf(now)) forgetDuty()
    }),
    connection.on('conversation', (conversation) =>
      conversationStore.setState((state) => withConversation(state, conversation)),
    ),
    connection.on('conversation-line', (sent) =>
      conversationStore.setState((state) => withConversationLine(state, sent)),
    ),
    connection.on('conversation-typing', ({ conversationId }) => {
      conversationStore.setState((state) => withConversationTyping(state, conversationId, true))
      typed(conversationId)
    }),
    connection.on('conversation-seen', ({ conversationId }) =>
      conversationStore.setState((state) => withSeen(state, conversationId)),
    ),
    connection.on('door', (door) => doorStore.setState({ door })),
    connection.on('arrival', (arrival) =>
      arrivalsStore.setState(({ arrivals }) => ({ arrivals: withArrival(arrivals, arrival) })),
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** Off duty, a rep has no conversations; they come again with the next duty. */
function forgetDuty(): void {
  arrivalsStore.setState({ arrivals: [] })
  conversationStore.setState({ conversations: new Map(), typing: new Set(), openId: null })
}

/** Marks a conversation as read, here at once and for the own side's other pages by the server. */
export function markSeen(connection: Connection, id: string): void {
  if (!conversationStore.getState().conversations.get(id)?.unread) return
  conversationStore.setState((state) => withSeen(state, id))
  // A refusal changes nothing for the person: the lines count as unread again at the next entry.
  void connection.request('seen', { conversationId: id })
}
