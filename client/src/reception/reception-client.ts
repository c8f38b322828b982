import { createTypingExpiry } from '../chat/typing-signal.ts'
import { doorStore } from '../door/door-store.ts'
import { onDutyEnd } from '../duty/on-duty-end.ts'
import type { Connection } from '../net/connection-types.ts'
import type { PeopleStore } from '../people/people-store.ts'
import { createPart, type SessionPart } from '../plugs/session-part.ts'
import { announceNews } from './announce-news.ts'
import { createArrivalsStore, withArrival } from './console/arrivals-store.ts'
import {
  createConversationStore,
  withConversation,
  withConversationLine,
  withConversationTyping,
  withoutConversation,
  withSeen,
} from './conversation-store.ts'
import { type Reception, ReceptionContext } from './reception-context.ts'
import { createQuestionDraft } from './visitor/question-draft.ts'

export interface ReceptionNeeds {
  connection: Connection
  people: PeopleStore
}

/** The door, conversations and arrivals of a stay; to be called before the lobby is joined. */
export function beginReception({ connection, people }: ReceptionNeeds): SessionPart<Reception> {
  const conversations = createConversationStore()
  const arrivals = createArrivalsStore()
  const typing = createTypingExpiry((id) =>
    conversations.setState((state) => withConversationTyping(state, id, false)),
  )

  /** Off duty, a rep has no conversations; they come again with the next duty. */
  function forgetDuty(): void {
    arrivals.setState({ arrivals: [] })
    conversations.setState({ conversations: new Map(), typing: new Set(), openWith: null })
  }

  function markSeen(id: string): void {
    if (!conversations.getState().conversations.get(id)?.unread) return
    conversations.setState((state) => withSeen(state, id))
    // A refusal changes nothing for the person: the lines count as unread again at the next entry.
    void connection.request('seen', { conversationId: id })
  }

  const reception: Reception = { conversations, arrivals, draft: createQuestionDraft(), markSeen }
  return createPart(ReceptionContext, reception, [
    onDutyEnd(people, forgetDuty),
    connection.on('conversation', (conversation) =>
      conversations.setState((state) => withConversation(state, conversation)),
    ),
    connection.on('conversation-line', (sent) =>
      conversations.setState((state) => withConversationLine(state, sent)),
    ),
    connection.on('conversation-typing', ({ conversationId }) => {
      conversations.setState((state) => withConversationTyping(state, conversationId, true))
      typing.typed(conversationId)
    }),
    typing.close,
    connection.on('conversation-seen', ({ conversationId }) =>
      conversations.setState((state) => withSeen(state, conversationId)),
    ),
    connection.on('conversation-removed', ({ conversationId }) =>
      conversations.setState((state) => withoutConversation(state, conversationId)),
    ),
    connection.on('door', (door) => doorStore.setState({ door })),
    connection.on('arrival', (arrival) =>
      arrivals.setState((state) => ({ arrivals: withArrival(state.arrivals, arrival) })),
    ),
    announceNews({ people, conversations, arrivals }),
  ])
}
