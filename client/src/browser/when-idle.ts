/**
 * Runs something once nothing else is to do, at the latest after so many milliseconds: a browser may find no idle
 * moment for minutes, and Safari tells of none. Returns the way to stop.
 */
export function whenIdle(run: () => void, atLatest: number): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const waiting = setTimeout(run, atLatest)
    return () => clearTimeout(waiting)
  }
  const waiting = requestIdleCallback(run, { timeout: atLatest })
  return () => cancelIdleCallback(waiting)
}
