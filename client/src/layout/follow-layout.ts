import type { Result } from '@foyer/shared/errors/result.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { LoadedLayout } from './load-layout.ts'

/** Milliseconds between two tries to load a layout; the old one is used meanwhile. */
const RETRY_EVERY = 5000

/**
 * Loads every layout version that the room changes to, by `load`, and hands it over. One that cannot be loaded is
 * tried again and reported once; the version before it stays. Returns the way to stop.
 */
export function followLayout(
  load: (version: number) => Promise<Result<LoadedLayout>>,
  room: Pick<StoreApi<{ layoutVersion: number }>, 'subscribe'>,
  first: number,
  onLayout: (loaded: LoadedLayout) => void,
): () => void {
  let shown = first
  let wanted = first
  let running = false
  let stopped = false

  async function catchUp(): Promise<void> {
    if (running) return
    running = true
    let reported = 0
    while (!stopped && shown !== wanted) {
      const version = wanted
      const loaded = await load(version)
      if (stopped) break
      if (loaded.ok) {
        shown = version
        onLayout(loaded.value)
        continue
      }
      if (reported !== version) console.warn(`layout ${version} could not be loaded`, loaded)
      reported = version
      await new Promise((resolve) => setTimeout(resolve, RETRY_EVERY))
    }
    running = false
  }

  const stop = room.subscribe(({ layoutVersion }) => {
    if (layoutVersion === 0 || layoutVersion === wanted) return
    wanted = layoutVersion
    void catchUp()
  })
  return () => {
    stopped = true
    stop()
  }
}
