import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { Connection } from '../net/connection-types.ts'
import { notifyRefusal } from '../ui/toast-store.ts'

/** Milliseconds without another choice after which a look is worn: who looks through a list means its end. */
const SETTLED = 400

/**
 * Wears what is chosen in the lobby, for everybody to see.
 *
 * @param onWorn told of each look that the server took
 */
export function createWearer(
  connection: Connection,
  onWorn: (look: Look) => void,
): (look: Look) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  return (look) => {
    clearTimeout(timer)
    timer = setTimeout(async () => {
      const answer = await connection.request('look', { look })
      if (answer.ok) onWorn(look)
      else notifyRefusal(answer)
    }, SETTLED)
  }
}
