import type { ChatLine, ChatRemoved } from '@foyer/shared/chat/chat-contract.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { withMember } from './typing-signal.ts'

/** Lines that a page keeps; older ones are forgotten. */
const LINES_KEPT = 200

export interface ChatState {
  /** Oldest first. */
  lines: readonly ChatLine[]
  /** Who is typing: person ids. */
  typing: ReadonlySet<string>
  /** What others said near one while the chat was not in view; what everybody is told is no call to look. */
  unread: number
  /** Whether the chat is in view; set by its panel. */
  inView: boolean
  /** Where the next line goes. */
  scope: ChatLine['scope']
}

export type ChatStore = StoreApi<ChatState>

export function createChatStore(): ChatStore {
  return createStore<ChatState>(() => ({
    lines: [],
    typing: new Set(),
    unread: 0,
    inView: false,
    scope: 'near',
  }))
}

/** The state with one more line. Whoever wrote it has stopped typing; a line that is there already is no news. */
export function withLine(state: ChatState, line: ChatLine, ownId: string): ChatState {
  if (state.lines.some((known) => known.id === line.id)) return state
  const news = !state.inView && line.from !== ownId && line.scope === 'near' ? 1 : 0
  return {
    ...state,
    lines: [...state.lines, line].slice(-LINES_KEPT),
    typing: withMember(state.typing, line.from, false),
    unread: state.unread + news,
  }
}

/**
 * The state with the lobby's last lines as the server keeps them: on entering all of them, after a
 * reconnection those that were missed. They are the whole lobby's, so none counts as unread.
 */
export function withHistory(state: ChatState, history: readonly ChatLine[]): ChatState {
  const known = new Set(state.lines.map((line) => line.id))
  const missed = history.filter((line) => !known.has(line.id))
  if (missed.length === 0) return state
  return {
    ...state,
    lines: [...state.lines, ...missed].sort((a, b) => a.at - b.at).slice(-LINES_KEPT),
  }
}

/** The state without lines that are erased. */
export function withoutLines(state: ChatState, { ids, from }: ChatRemoved): ChatState {
  const lines = state.lines.filter((line) => !ids.includes(line.id) && !from.includes(line.from))
  return { ...state, lines }
}

export function withTyping(state: ChatState, from: string, typing: boolean): ChatState {
  return { ...state, typing: withMember(state.typing, from, typing) }
}

/** The state with the chat in view or not; what is in view is read. */
export function withView(state: ChatState, inView: boolean): ChatState {
  return { ...state, inView, unread: inView ? 0 : state.unread }
}
