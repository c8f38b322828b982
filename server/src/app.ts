import { createServer } from 'node:http'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Bus } from './events/bus.ts'
import type { EventLog } from './events/event-log.ts'
import { openFeatures } from './features.ts'
import { createHttpApp } from './http/create-http-app.ts'
import { checkPort, listen, REQUEST_TIMES } from './http/listen.ts'
import { openRooms } from './http/open-rooms.ts'
import type { Route } from './http/route.ts'
import { createOriginCheck } from './http/same-origin.ts'
import { makeSetupLink } from './identity/setup-link.ts'
import { type AddressCheck, isPublicAddress } from './net/public-address.ts'
import type { Notices } from './notices/create-notices.ts'
import { answerBackupRequests } from './storage/backup-requests.ts'
import { lockDataFolder, prepareDataFolder } from './storage/data-folder.ts'
import { type Database, openDatabase } from './storage/database.ts'
import { lockDatabase } from './storage/database-lock.ts'
import { type AlarmClock, systemClock } from './time/alarm-clock.ts'

/** The whole server, listening. */
export interface App {
  database: Database
  events: EventLog
  bus: Bus
  notices: Notices
  /** All that can be asked over HTTP. */
  routes: readonly Route[]
  /** The one-time link that makes the owner's account; null when there is an owner. */
  setupLink: string | null
  /** Lets nobody in any more, tells people, closes rooms, connections and the database. */
  close(): Promise<void>
}

/**
 * Makes every part, hands each to those that need it, and listens.
 *
 * @throws StartError when something outside of the program is in the way
 */
export async function startApp(options: {
  config: Config
  log: Logger
  /** Shows a line to the person who starts the server. */
  say: (line: string) => void
  /** Called when the database has become another process's: this one must end at once, for the reason given. */
  onLost: (reason: string) => void
  /** Given by tests that drive the time. */
  clock?: AlarmClock | undefined
  /** Which IP addresses may be asked where a person names a host; tests allow their own machine. */
  mayReach?: AddressCheck | undefined
}): Promise<App> {
  const { config, log, say, onLost, clock = systemClock, mayReach = isPublicAddress } = options
  const { dataFolder, publicUrl, databaseUrl: url } = config
  /** Closes what is open so far, the last first. */
  await using stack = new AsyncDisposableStack()
  await prepareDataFolder(dataFolder, say)
  stack.defer(
    url === undefined ? lockDataFolder(dataFolder) : await lockDatabase({ url, log, say, onLost }),
  )
  await checkPort(config)
  const storage = await openDatabase({ url, dataFolder, log, say })
  stack.defer(storage.close)
  if (url === undefined) {
    stack.defer(answerBackupRequests({ database: storage.database, dataFolder, log }))
  }
  const features = await openFeatures({ config, storage, clock, mayReach, log })
  stack.defer(features.close)

  let closing = false
  const isClosing = () => closing
  const isOurs = createOriginCheck(publicUrl)
  const { trustProxy, hstsSubdomains } = config
  const http = { publicUrl, trustProxy, hstsSubdomains }
  const { routes, callerOf } = features
  const pages = { clientFolder: config.clientFolder, ...features.pages }
  const httpServer = createServer(
    REQUEST_TIMES,
    createHttpApp({ ...http, isOurs, isClosing, log, routes, callerOf, pages }),
  )
  let closeConnections = async () => {}
  stack.defer(() => closeConnections()) // after the rooms: people are told before they are cut
  stack.defer(await openRooms({ httpServer, isOurs, isClosing, log }))
  const setupLink = await makeSetupLink(storage.database, publicUrl)
  closeConnections = await listen(httpServer, config)
  stack.defer(() => {
    closing = true
  })
  const open = stack.move()
  const { events, bus, notices } = features
  return {
    database: storage.database,
    events,
    bus,
    notices,
    routes,
    setupLink,
    close: () => open.disposeAsync(),
  }
}
