import type {
  Conversation,
  ConversationLineSent,
} from '@foyer/shared/reception/reception-contract.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { withMember } from '../chat/typing-signal.ts'

export interface VisitorAtDesk {
  /** Of the conversation, or of a visitor who is here and has none. */
  id: string
  name: string
}

export interface ConversationState {
  /** By id: a visitor's own one, or everything a rep on duty may answer. */
  conversations: ReadonlyMap<string, Conversation>
  /** Ids of the conversations in which the other side is typing. */
  typing: ReadonlySet<string>
  /** The visitor whose conversation the rep has open, or is about to begin. */
  openWith: VisitorAtDesk | null
  /** The conversation whose last line somebody looks at: on the screen, in a page that has the focus. */
  shownId: string | null
}

export type ConversationStore = StoreApi<ConversationState>

export function createConversationStore(): ConversationStore {
  return createStore<ConversationState>(() => ({
    conversations: new Map(),
    typing: new Set(),
    openWith: null,
    shownId: null,
  }))
}

/** The state with a conversation as the server has it. */
export function withConversation(
  state: ConversationState,
  conversation: Conversation,
): ConversationState {
  const { id } = conversation
  const conversations = new Map(state.conversations).set(id, conversation)
  const { openWith } = state
  const before = state.conversations.get(id)?.visitorId
  // A visitor who comes back is shown by another id: what is open stays with the conversation.
  const isOpen = openWith !== null && openWith.id === before && before !== conversation.visitorId
  return { ...state, conversations, openWith: isOpen ? { ...openWith, id } : openWith }
}

/** The state with one more line. Unknown conversations come whole and are not begun by a line. */
export function withConversationLine(
  state: ConversationState,
  { conversationId, line, unread, waitingSince }: ConversationLineSent,
): ConversationState {
  const known = state.conversations.get(conversationId)
  if (!known) return state
  const repeated = known.lines.some((other) => other.id === line.id)
  const lines = repeated ? known.lines : [...known.lines, line]
  return {
    ...withConversation(state, { ...known, lines, unread, waitingSince }),
    typing: withMember(state.typing, conversationId, false),
  }
}

export function withConversationTyping(
  state: ConversationState,
  id: string,
  typing: boolean,
): ConversationState {
  return { ...state, typing: withMember(state.typing, id, typing) }
}

/** The state without a conversation that is erased; what is open of it closes. */
export function withoutConversation(state: ConversationState, id: string): ConversationState {
  const conversations = new Map(state.conversations)
  conversations.delete(id)
  const isOpen = state.openWith !== null && conversationWith(state, state.openWith.id)?.id === id
  return { ...state, conversations, openWith: isOpen ? null : state.openWith }
}

export function withSeen(state: ConversationState, id: string): ConversationState {
  const known = state.conversations.get(id)
  return known && known.unread > 0 ? withConversation(state, { ...known, unread: 0 }) : state
}

/** The conversation that is open, by its own id or by that of a visitor who is here. */
export function conversationWith(state: ConversationState, id: string): Conversation | null {
  for (const conversation of state.conversations.values()) {
    if (conversation.id === id || conversation.visitorId === id) return conversation
  }
  return null
}

/** The state with the conversation open that there is with somebody who is here, or that is about to begin. */
export function withOpen(state: ConversationState, { id, name }: VisitorAtDesk): ConversationState {
  return { ...state, openWith: { id: conversationWith(state, id)?.id ?? id, name } }
}

/** Unread lines of all conversations. */
export function countUnread(state: ConversationState): number {
  let count = 0
  for (const conversation of state.conversations.values()) count += conversation.unread
  return count
}

/** Conversations in which a visitor waits for an answer. */
export function countWaiting(state: ConversationState): number {
  let count = 0
  for (const { waitingSince } of state.conversations.values()) if (waitingSince !== null) count += 1
  return count
}

/** Those that wait first, the longest before the others; then by the last line, newest first. */
export function sortConversations(conversations: Iterable<Conversation>): Conversation[] {
  const waitOf = ({ waitingSince }: Conversation) => waitingSince ?? Number.MAX_SAFE_INTEGER
  const lastAt = (conversation: Conversation) =>
    conversation.lines.at(-1)?.at ?? conversation.openedAt
  return [...conversations].sort((a, b) => waitOf(a) - waitOf(b) || lastAt(b) - lastAt(a))
}
