import { resolve } from 'node:path'
import { startApp } from './app.ts'
import { loadConfig } from './config.ts'
import { createLog } from './log.ts'
import { StartError } from './start-error.ts'

const ROOT = resolve(import.meta.dirname, '../..')
/** A clean stop takes a second or two; what hangs longer is cut off. */
const STOP_SECONDS = 9

const say = (line: string) => console.log(line)
const endAtOnce = (reason: string) => {
  console.error(reason)
  process.exit(1)
}

try {
  const config = loadConfig(ROOT)
  const log = createLog(config.logLevel)
  const app = await startApp({ config, log, say, onLost: endAtOnce })
  let stopping = false
  const stop = async () => {
    if (stopping) process.exit(1) // asked twice: at once
    stopping = true
    say('Closing')
    setTimeout(() => {
      log.fatal('closing took too long')
      process.exit(1)
    }, STOP_SECONDS * 1000).unref()
    await app.close()
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  const fail = (error: unknown) => {
    log.fatal({ error }, 'an unexpected fault ended the server')
    process.exit(1)
  }
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)

  if (app.setupLink) say(`Make the owner's account (one-time link): ${app.setupLink}`)
  // The last: whoever waits for it has read all, and may ask the server to stop at once.
  say(`Foyer is open at ${config.publicUrl}`)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  endAtOnce(error.message)
}
