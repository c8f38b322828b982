import { type App, startApp } from '@foyer/server/app.ts'
import { readConfig } from '@foyer/server/config.ts'
import { createLog } from '@foyer/server/log.ts'
import type { AddressCheck } from '@foyer/server/net/public-address.ts'
import type { AlarmClock } from '@foyer/server/time/alarm-clock.ts'
import { type Accounts, createAccounts } from './accounts.ts'
import { BrowserSession } from './browser-session.ts'
import { findFreePort } from './free-port.ts'
import { makeFreshDataFolder } from './fresh-data-folder.ts'

export interface BootedServer extends Accounts {
  url: string
  app: App
  dataFolder: string
  /** A browser that has never been here. */
  browser(): BrowserSession
  /** Closes the server; the data folder goes too, unless it was given. */
  stop(): Promise<void>
}

/**
 * The real server on a free port, or a given one, with an embedded database in a temporary folder. Colyseus is one per
 * process, so a test file has one server at a time: stop one before booting the next.
 *
 * @param settings more environment variables, as in `.env.example`
 * @param clock one that the test drives
 * @param mayReach which addresses may be asked where a person names a host; only public ones without it
 * @param dataFolder an existing data folder, to start again where another server has stopped
 */
export async function bootServer(
  options: {
    port?: number
    settings?: Record<string, string>
    dataFolder?: string
    clock?: AlarmClock
    mayReach?: AddressCheck
  } = {},
): Promise<BootedServer> {
  const temporary = options.dataFolder ? null : await makeFreshDataFolder()
  const dataFolder = options.dataFolder ?? temporary!.folder
  const port = options.port ?? (await findFreePort())
  const url = `http://localhost:${port}`
  const config = readConfig(
    { PORT: String(port), DATA_DIR: dataFolder, LOG_LEVEL: 'error', ...options.settings },
    dataFolder,
  )
  const app = await startApp({
    config,
    log: createLog(config.logLevel),
    say: () => {},
    onLost: (reason) => {
      throw new Error(reason)
    },
    clock: options.clock,
    mayReach: options.mayReach,
  }).catch((error) => {
    temporary?.remove()
    throw error
  })
  const browser = () => new BrowserSession(url)

  return {
    url,
    app,
    dataFolder,
    browser,
    ...createAccounts(url, app.setupLink),
    async stop() {
      await app.close()
      temporary?.remove()
    },
  }
}
