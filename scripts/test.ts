import { findBrowser } from './find-browser.ts'
import { missingEngines } from './find-engines.ts'
import { runSteps } from './run-steps.ts'
import { fastSteps, slowSteps } from './steps.ts'

/** `npm test`: everything. A browser is found or installed first, so that a missing one shows at once. */
process.env.CHROMIUM = findBrowser()
for (const line of missingEngines()) console.log(line)
await runSteps([...fastSteps, ...slowSteps])
