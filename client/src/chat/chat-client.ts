import type { Connection } from '../net/connection-types.ts'
import type { PeopleStore } from '../people/people-store.ts'
import { createPart, type SessionPart } from '../plugs/session-part.ts'
import { ChatContext } from './chat-context.ts'
import {
  type ChatStore,
  createChatStore,
  withHistory,
  withLine,
  withoutLines,
  withTyping,
} from './chat-store.ts'
import { createTypingExpiry } from './typing-signal.ts'

export interface ChatNeeds {
  connection: Connection
  people: PeopleStore
}

/** What is said during a stay; to be called before the lobby is joined, so that no line is missed. */
export function beginChat({ connection, people }: ChatNeeds): SessionPart<ChatStore> {
  const chat = createChatStore()
  const typing = createTypingExpiry((from) =>
    chat.setState((state) => withTyping(state, from, false)),
  )
  return createPart(ChatContext, chat, [
    connection.on('chat-history', (lines) => chat.setState((state) => withHistory(state, lines))),
    connection.on('chat', (line) =>
      chat.setState((state) => withLine(state, line, people.getState().ownId)),
    ),
    connection.on('chat-removed', (removed) =>
      chat.setState((state) => withoutLines(state, removed)),
    ),
    connection.on('typing', ({ from }) => {
      chat.setState((state) => withTyping(state, from, true))
      typing.typed(from)
    }),
    typing.close,
  ])
}
