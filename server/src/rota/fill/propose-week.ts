import { Worker } from 'node:worker_threads'
import type { FillInput } from '@foyer/shared/rota/fill/fill-problem.ts'
import type { Proposal } from '@foyer/shared/rota/proposal-contract.ts'

/** Seconds after which the thread is given up: many times what its solver is allowed. */
const MOST_SECONDS = 30
/** MiB of memory that filling a week may take. */
const MOST_MEMORY = 512

/**
 * A fair plan for the open shifts of a week, with a reason for each (shared/src/rota/SPEC.md R44 to R53). Made in
 * a thread of its own, so that nobody's tick waits.
 *
 * @param input checked before: `checkWeek` refuses none of it
 * @throws when the thread fails, for instance for want of memory, or takes far too long
 */
export function proposeWeek(input: FillInput): Promise<Proposal> {
  const worker = new Worker(new URL('./fill-worker.ts', import.meta.url), {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  })
  return new Promise<Proposal>((resolve, reject) => {
    const timer = setTimeout(() => worker.terminate(), MOST_SECONDS * 1000)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The thread that fills a week ended with ${code}`)) // after a proposal: nothing
    })
  })
}
