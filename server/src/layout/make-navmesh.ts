import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { runInThread, ThreadStopped } from '../threads/run-in-thread.ts'

/** Ten times what the largest floor takes on a slow machine. */
const LIMITS = { seconds: 60, mebibytes: 1024 }

/** What the thread is told. */
export interface NavmeshOrder {
  layout: Layout
  catalog: Catalog
}

/**
 * The encoded navmesh of a valid layout, made in a thread of its own so that nobody's tick waits. Refused
 * with `layout-broken` when there is nowhere to walk or a place cannot be reached, and with `unavailable`
 * when it takes too long.
 *
 * @throws when the thread fails
 */
export async function makeNavmesh(layout: Layout, catalog: Catalog): Promise<Result<Uint8Array>> {
  const order: NavmeshOrder = { layout, catalog }
  try {
    const made = await runInThread(new URL('./navmesh-worker.ts', import.meta.url), order, LIMITS)
    return made as Result<Uint8Array>
  } catch (error) {
    if (!(error instanceof ThreadStopped)) throw error
    return refuse('unavailable', `making the walking surface: ${error.message}`)
  }
}
