import { pathOfCenter } from '@foyer/shared/centers/center-path.ts'
import { keep } from '../browser/storage.ts'
import { COMING, markInside } from './page-state.ts'

/** Goes on to another center's lobby, without its form. The browser's way back leads into this one again. */
export function goToCenter(id: string): void {
  announceComing(id)
  // A page that the browser has kept as it was has lost its connection.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload())
  location.assign(pathOfCenter(id))
}

/** Tells the page of another center, if it is the next in this tab, that one comes from a lobby. */
function announceComing(center: string): void {
  markInside(true)
  keep(COMING, center, 'sessionStorage')
}
