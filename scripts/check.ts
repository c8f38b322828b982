import { runSteps } from './run-steps.ts'
import { fastSteps } from './steps.ts'

/** `npm run check`: what takes seconds and catches most. */
await runSteps(fastSteps)
