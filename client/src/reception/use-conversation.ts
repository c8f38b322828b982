import { useMemo } from 'react'
import { useStore } from 'zustand'
import { createTypingSignal } from '../chat/typing-signal.ts'
import { useConnection } from '../net/connection-context.ts'
import { countUnread, countWaiting } from './conversation-store.ts'
import { useReception } from './reception-context.ts'

/** Tells the other side of a conversation that one is typing. */
export function useConversationTyping(id: string | null): () => void {
  const connection = useConnection()
  return useMemo(() => {
    if (!id) return () => undefined
    const send = () => void connection.request('conversation-typing', { conversationId: id })
    return createTypingSignal(send, Date.now)
  }, [connection, id])
}

export function useIsTyping(id: string | null): boolean {
  return useStore(useReception().conversations, (state) => id !== null && state.typing.has(id))
}

/** How many visitors wait for an answer. */
export function useWaiting(): number {
  return useStore(useReception().conversations, countWaiting)
}

/** Unread lines of all conversations. */
export function useUnread(): number {
  return useStore(useReception().conversations, countUnread)
}
