import { type RefObject, useEffect, useRef } from 'react'

/** Pixels from the end within which a reader counts as being at the end. */
const NEAR_END = 48

/** Keeps a log at its end when `content` grows, unless the reader has scrolled up. */
export function useScrollToEnd(content: unknown): RefObject<HTMLDivElement | null> {
  const log = useRef<HTMLDivElement>(null)
  const atEnd = useRef(true)

  useEffect(() => {
    const element = log.current
    if (!element) return
    const look = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: new content is what to react to
  useEffect(() => {
    if (atEnd.current && log.current) log.current.scrollTop = log.current.scrollHeight
  }, [content])

  return log
}
