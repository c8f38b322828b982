/** Loads `Temporal` where the browser lacks it; call before anything that needs it. */
export async function loadTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
}
