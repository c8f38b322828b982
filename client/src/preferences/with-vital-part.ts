import { loadPart } from './load-part.ts'

/** Milliseconds before each further try. */
const PAUSES = [1000, 4000]

/**
 * Loads what the page is nothing without, and uses it. A download that fails is tried again; where it fails for good,
 * the page's own line says so and offers to reload.
 */
export async function withVitalPart<Part>(
  load: () => Promise<Part>,
  use: (part: Part) => void,
): Promise<void> {
  const part = await loadPatiently(load).catch((error: unknown) => {
    console.error('a part of the page did not come', error)
    document.getElementById('lost')!.hidden = false
    return null
  })
  if (part !== null) use(part)
}

async function loadPatiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const pause of PAUSES) {
    try {
      return await loadPart(load)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return loadPart(load)
}
