/** Of the page's script: the one that this tab was reloaded for. */
const KEY = 'foyer:reloaded'

/**
 * Loads the page anew when the server no longer has its script: after an upgrade all that was not loaded yet has other
 * names. Once a script, so that a page which some cache keeps does not reload for ever. Says whether it does.
 */
export async function reloadIfOlder(): Promise<boolean> {
  const { src } = document.querySelector<HTMLScriptElement>('script[src]')!
  try {
    if (sessionStorage.getItem(KEY) === src) return false
    const { status } = await fetch(src, { method: 'HEAD', cache: 'no-store' })
    if (status !== 404) return false
    // Not by `keep`: what the tab does not hold over the reload would let it happen again.
    sessionStorage.setItem(KEY, src)
  } catch {
    return false // no network, or a tab that holds nothing: blocked, or its storage is full
  }
  location.reload()
  return true
}
