import { whenIdle } from '../browser/when-idle.ts'
import type { LobbyPanel } from '../plugs/lobby-panel.ts'
import { loadPanel } from '../plugs/panel-code.ts'

/** Milliseconds after which the code is fetched, however busy the page is. */
const AT_LATEST = 5000

/** Fetches the code of panels while nothing else is to do, so that each opens at once. Returns the way to stop. */
export function prefetchPanels(panels: readonly LobbyPanel[]): () => void {
  const fetchAll = () => {
    // What does not come is tried again, and told, when it is opened.
    for (const panel of panels) loadPanel(panel).catch(() => undefined)
  }
  return whenIdle(fetchAll, AT_LATEST)
}
