import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { LOCALES } from '@foyer/shared/i18n/locale.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { createEvents, type Events } from './events.ts'
import { createHttpApp } from './http/create-http-app.ts'
import { createHealthRoutes } from './http/health-routes.ts'
import { openRooms } from './http/open-rooms.ts'
import { createOriginCheck } from './http/same-origin.ts'
import { createIdentity } from './identity/create-identity.ts'
import { makeSetupLink } from './identity/setup-link.ts'
import { createSettingsRoutes } from './settings/settings-routes.ts'
import { openSettings } from './settings/settings-store.ts'
import { StartError } from './start-error.ts'
import { lockDataFolder, prepareDataFolder } from './storage/data-folder.ts'
import { type Database, openDatabase } from './storage/database.ts'

const CLIENT_FOLDER = resolve(import.meta.dirname, '../../client/dist')
const systemClock: Clock = { now: () => Date.now() }

/** The whole server, listening. */
export interface App {
  database: Database
  events: Events
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
  clientFolder?: string
}): Promise<App> {
  const { config, log } = options
  const { dataFolder, publicUrl } = config
  /** What undoes the start so far; run backwards. */
  const undo: (() => void | Promise<void>)[] = []
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    prepareDataFolder(dataFolder)
    if (config.databaseUrl === undefined) undo.push(lockDataFolder(dataFolder))
    const storage = await openDatabase({
      url: config.databaseUrl,
      dataFolder,
      log,
      say: options.say,
    })
    undo.push(storage.close)
    const { database } = storage

    const clock = systemClock
    const events = createEvents()
    const isOurs = createOriginCheck(publicUrl)
    const settings = await openSettings(database)
    const identity = createIdentity({ database, dataFolder, publicUrl, events, clock, log })

    let closing = false
    const httpServer = createServer()
    const rooms = await openRooms({ httpServer, isOurs, isClosing: () => closing, log })
    httpServer.on(
      'request',
      createHttpApp({
        publicUrl,
        trustProxy: config.trustProxy,
        isOurs,
        isClosing: () => closing,
        log,
        routers: [
          createHealthRoutes({ database: storage.ping }),
          ...identity.routers,
          createSettingsRoutes(settings, identity.sessions, events),
        ],
        pages: {
          clientFolder: options.clientFolder ?? CLIENT_FOLDER,
          theme: () => ({
            name: 'Foyer',
            colours: { primary: '#1b4f8a', accent: '#d98e04' },
            materials: 'light',
            mood: 'day',
            font: 'sans',
          }),
          pageData: () => ({
            door: { open: false, reps: 0, languages: [], hours: settings.current().hours },
            locales: LOCALES,
          }),
        },
      }),
    )
    undo.push(rooms.close)
    await listen(httpServer, config)
    undo.push(() => {
      closing = true
    })
    return { database, events, setupLink: await makeSetupLink(database, publicUrl), close }
  } catch (error) {
    await close()
    throw error
  }
}

function listen(server: ReturnType<typeof createServer>, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, port, host)))
    server.listen(port, host, resolve)
  })
}

function explain(error: NodeJS.ErrnoException, port: number, host: string | undefined): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartError(
        `Port ${port} is taken by another program: stop that one, or set PORT to another port.`,
      )
    case 'EACCES':
      return new StartError(`Port ${port} is not allowed for this user: set PORT to 1024 or more.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartError(`HOST ${host} is not an address of this machine.`)
    default:
      return error
  }
}
