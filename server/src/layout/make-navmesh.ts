import { Worker } from 'node:worker_threads'
import { type Result, refuse } from '@foyer/shared/errors/result.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'

/** Seconds after which a navmesh is given up: ten times what the largest floor takes on a slow machine. */
const MOST_SECONDS = 60
/** MiB of memory that making a navmesh may take. */
const MOST_MEMORY = 1024

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
 * @throws when the thread fails, for instance for want of memory
 */
export function makeNavmesh(layout: Layout, catalog: Catalog): Promise<Result<Uint8Array>> {
  const order: NavmeshOrder = { layout, catalog }
  const worker = new Worker(new URL('./navmesh-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  })
  return new Promise<Result<Uint8Array>>((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(refuse('unavailable', `making the walking surface took over ${MOST_SECONDS} s`))
      worker.terminate()
    }, MOST_SECONDS * 1000)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The thread of the navmesh ended with ${code}`)) // after a result: nothing
    })
  })
}
