import { keep, recall, remembers } from '../browser/storage.ts'

/** Of the page's script: the one that this tab was reloaded for. */
const KEY = 'foyer:reloaded'

/**
 * Loads the page anew when the server no longer has its script: after an upgrade all that was not loaded yet has other
 * names. Once a script, so that a page which some cache keeps does not reload for ever. Says whether it does.
 */
export async function reloadIfOlder(): Promise<boolean> {
  const { src } = document.querySelector<HTMLScriptElement>('script[src]')!
  if (!remembers() || recall(KEY, 'sessionStorage') === src) return false
  const answer = await fetch(src, { method: 'HEAD', cache: 'no-store' }).catch(() => null)
  if (answer?.status !== 404) return false
  keep(KEY, src, 'sessionStorage')
  location.reload()
  return true
}
