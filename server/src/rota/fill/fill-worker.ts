import { parentPort, workerData } from 'node:worker_threads'
import { makeProposal } from '@foyer/shared/rota/fill/make-proposal.ts'
import { loadSolver } from './solve-levels.ts'

/** Seconds of solving: with the start of the thread, a lead waits two at most. */
const MOST_SECONDS = 1.4

/** The thread in which a week is filled: gets a `FillInput`, answers once with the `Proposal`, and ends. */
parentPort!.postMessage(makeProposal(workerData, await loadSolver(MOST_SECONDS)))
