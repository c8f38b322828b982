import { reloadIfOlder } from '../net/reload-if-older.ts'
import { loadPatiently } from './load-patiently.ts'

/**
 * Loads what the page is nothing without, and uses it. A download that fails is tried again; where it fails for good, a
 * page older than the server is loaded anew, and any other says so in a line of its own that offers to reload.
 */
export async function withVitalPart<Part>(
  load: () => Promise<Part>,
  use: (part: Part) => void,
): Promise<void> {
  const part = await loadPatiently(load).catch(async (error: unknown) => {
    console.error(error)
    if (!(await reloadIfOlder())) document.getElementById('lost')!.hidden = false
    return null
  })
  if (part !== null) use(part)
}
