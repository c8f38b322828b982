import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { createTypingSignal } from '../chat/typing-signal.ts'
import { useConnection } from '../net/connection-context.ts'
import { conversationStore } from './conversation-store.ts'
import { markSeen } from './reception-client.ts'

/** Marks an open conversation as read while its page is in view. */
export function useSeen(conversation: Conversation | null): void {
  const connection = useConnection()
  const id = conversation?.id
  const unread = conversation?.unread ?? 0
  useEffect(() => {
    if (!id || unread === 0) return
    const mark = () => {
      if (document.visibilityState === 'visible') markSeen(connection, id)
    }
    mark()
    document.addEventListener('visibilitychange', mark)
    return () => document.removeEventListener('visibilitychange', mark)
  }, [connection, id, unread])
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
  return useStore(conversationStore, (state) => id !== null && state.typing.has(id))
}
