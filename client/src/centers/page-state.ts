import { keep, recall } from '../browser/storage.ts'

/** In the session's storage: the center whose page is loaded next in this tab. */
export const COMING = 'foyer:coming'

/** What an entry of the browser's history says of its page: one was let in there, so no form is needed again. */
interface PageState {
  inside?: boolean
}

/** Whether this page was reached from a lobby of the company, or from here before: call once, at the start. */
export function comesFromLobby(center: string): boolean {
  if (recall(COMING, 'sessionStorage') === center) markInside(true)
  keep(COMING, null, 'sessionStorage')
  return (history.state as PageState | null)?.inside === true
}

/** Sets whether this entry of the browser's history leads inside at once. */
export function markInside(inside: boolean): void {
  history.replaceState(inside ? ({ inside } satisfies PageState) : null, '')
}
