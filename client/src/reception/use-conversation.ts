import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { createTypingSignal } from '../chat/typing-signal.ts'
import { useConnection } from '../net/connection-context.ts'
import { countUnread, countWaiting } from './conversation-store.ts'
import { useReception } from './reception-context.ts'

/** Says that a conversation is on the screen, and marks it as read while its page is in view. */
export function useSeen(conversation: Conversation | null): void {
  const { conversations, markSeen } = useReception()
  const id = conversation?.id ?? null
  const unread = conversation?.unread ?? 0
  useEffect(() => {
    conversations.setState({ shownId: id })
    return () => conversations.setState({ shownId: null })
  }, [conversations, id])
  useEffect(() => {
    if (!id || unread === 0) return
    const mark = () => {
      if (document.visibilityState === 'visible') markSeen(id)
    }
    mark()
    document.addEventListener('visibilitychange', mark)
    return () => document.removeEventListener('visibilitychange', mark)
  }, [markSeen, id, unread])
}

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
