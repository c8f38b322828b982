const PATIENCE = 40_000
const PAUSE = 20

/**
 * Resolves with the first value of `look` that is neither undefined, null nor false.
 *
 * @throws naming `what` when that does not happen within 40 s, or `patience` milliseconds
 */
export async function eventually<T>(
  look: () => T | Promise<T>,
  what: string,
  patience = PATIENCE,
): Promise<Exclude<T, undefined | null | false>> {
  const end = performance.now() + patience
  for (;;) {
    const found = await look()
    if (found !== undefined && found !== null && found !== false) {
      return found as Exclude<T, undefined | null | false>
    }
    if (performance.now() > end) throw new Error(`did not come: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}
