/** Milliseconds before each further try. */
const PAUSES = [1000, 4000]

/**
 * Fetches a stylesheet again that did not come. Vite's loader takes one whose link is in the page for one that works, so
 * trying the code again would bring it without its styles. Call once a page.
 */
export function mendStyles(): void {
  const tries = new Map<string, number>()
  const again = ({ target }: Event) => {
    if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return
    const tried = tries.get(target.href) ?? 0
    const pause = PAUSES[tried]
    tries.set(target.href, tried + 1)
    if (pause === undefined) document.getElementById('lost')!.hidden = false
    else setTimeout(() => target.replaceWith(target.cloneNode()), pause)
  }
  // Errors of loading do not bubble.
  addEventListener('error', again, { capture: true })
}
