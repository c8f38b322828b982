const OURS = 'foyer:'

/** Empties what this browser keeps for us, in all its tabs but for what others hold in memory. */
export function clearStorage(): void {
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      const storage = globalThis[area]
      for (const key of Object.keys(storage)) if (key.startsWith(OURS)) storage.removeItem(key)
    } catch {
      // It keeps nothing.
    }
  }
}
