import type { Conversation } from '@foyer/shared/reception/reception-contract.ts'
import { type RefObject, useEffect, useState } from 'react'
import { useReception } from './reception-context.ts'

/**
 * Says whether somebody looks at a conversation, and marks it as read while that is so.
 *
 * @param end stands behind the last line: seeing it is seeing the line
 */
export function useSeen(conversation: Conversation, end: RefObject<Element | null>): void {
  const { conversations, markSeen } = useReception()
  const onScreen = useOnScreen(end)
  const attended = useAttention()
  const { id, unread } = conversation
  const seen = onScreen && attended
  useEffect(() => {
    if (!seen) return
    conversations.setState({ shownId: id })
    return () => conversations.setState({ shownId: null })
  }, [conversations, id, seen])
  useEffect(() => {
    if (seen && unread > 0) markSeen(id)
  }, [markSeen, id, unread, seen])
}

/** Whether an element is within the window, and not scrolled out of what holds it. */
function useOnScreen(element: RefObject<Element | null>): boolean {
  const [onScreen, setOnScreen] = useState(false)
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      setOnScreen(entries.at(-1)!.isIntersecting)
    })
    observer.observe(element.current!)
    return () => observer.disconnect()
  }, [element])
  return onScreen
}

/** Whether the page is in front of somebody: its tab shows, and its window has the focus. */
function useAttention(): boolean {
  const [attended, setAttended] = useState(isAttended)
  useEffect(() => {
    const stop = new AbortController()
    const look = () => setAttended(isAttended())
    document.addEventListener('visibilitychange', look, stop)
    addEventListener('focus', look, stop)
    addEventListener('blur', look, stop)
    return () => stop.abort()
  }, [])
  return attended
}

function isAttended(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus()
}
