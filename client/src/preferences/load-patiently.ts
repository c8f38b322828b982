import { loadPart } from './load-part.ts'

/** Milliseconds before each further try. */
const PAUSES = [1000, 4000]

/** As `loadPart`, where nobody stands by to try again: a download that fails is tried twice more. */
export async function loadPatiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const pause of PAUSES) {
    try {
      return await loadPart(load)
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
  return loadPart(load)
}
