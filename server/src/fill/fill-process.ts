import type { FillInput } from '@foyer/shared/fill/fill-problem.ts'
import { makeProposal } from '@foyer/shared/fill/make-proposal.ts'
import { loadSolver } from './solve-levels.ts'

/** Seconds of solving: with the start of the process, a lead waits two at most. */
const MOST_SECONDS = 1.4

/** The process in which a week is filled: is told a `FillInput`, answers once with the `Proposal`, and ends. */
process.once('message', async (input: FillInput) => {
  process.send!(makeProposal(input, await loadSolver(MOST_SECONDS)))
  process.disconnect!()
})
