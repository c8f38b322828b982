import { fork } from 'node:child_process'
import type { FillInput } from '@foyer/shared/fill/fill-problem.ts'
import type { Proposal } from '@foyer/shared/fill/proposal-contract.ts'
import { SerialQueue } from '../time/serial-queue.ts'

/** Seconds after which the process is given up: many times what its solver is allowed. */
const MOST_SECONDS = 30

/**
 * The solver is WebAssembly that runs for half a second once. Optimizing it while it runs took three times as long as
 * running it as it is. Only a process of its own can be told so: to a thread the flag would be the server's.
 */
const FLAGS = ['--liftoff-only', '--max-old-space-size=512']

/** Fillings go one after the other: each takes a core. */
const fillings = new SerialQueue()

/**
 * A fair plan for the open shifts of a week, with a reason for each (shared/src/fill/SPEC.md R44 to R55). Made in
 * a process of its own, so that nobody's tick waits.
 *
 * @param input checked before: `checkWeek` refuses none of it
 * @throws when the process fails, for instance for want of memory, or takes far too long
 */
export function proposeWeek(input: FillInput): Promise<Proposal> {
  return fillings.run(() => runProcess(input))
}

function runProcess(input: FillInput): Promise<Proposal> {
  const child = fork(new URL('./fill-process.ts', import.meta.url), {
    execArgv: FLAGS,
    serialization: 'advanced',
    timeout: MOST_SECONDS * 1000,
  })
  return new Promise<Proposal>((resolve, reject) => {
    child.once('message', (proposal) => resolve(proposal as Proposal))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      reject(new Error(`The process that fills a week ended with ${code ?? signal}`)) // after a proposal: nothing
    })
    child.send(input)
  })
}
