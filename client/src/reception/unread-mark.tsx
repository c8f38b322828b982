import { useEffect } from 'react'
import { useReception } from './reception-context.ts'
import { showUnread } from './show-unread.ts'

/** Marks the browser's tab with what is unread; draws nothing in the page. */
export function UnreadMark() {
  const { conversations } = useReception()
  useEffect(() => showUnread(conversations), [conversations])
  return null
}
