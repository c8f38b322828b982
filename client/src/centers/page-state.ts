/** In the session's storage: the center whose page is loaded next in this tab. */
export const COMING = 'foyer:coming'

/** What an entry of the browser's history says of its page: one was let in there, so no form is needed again. */
interface PageState {
  inside?: boolean
}

/** Whether this page was reached from a lobby of the company, or from here before: call once, at the start. */
export function comesFromLobby(center: string): boolean {
  try {
    const coming = sessionStorage.getItem(COMING)
    sessionStorage.removeItem(COMING)
    if (coming === center) markInside(true)
  } catch {
    // Storage is blocked: nothing was left there.
  }
  return (history.state as PageState | null)?.inside === true
}

/** Sets whether this entry of the browser's history leads inside at once. */
export function markInside(inside: boolean): void {
  history.replaceState(inside ? ({ inside } satisfies PageState) : null, '')
}
