import { createServer } from 'node:http'
import { CATALOG } from '@foyer/assets/catalog.ts'
import { LAYOUT_IDS, LAYOUTS } from '@foyer/assets/layouts/layouts.ts'
import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import { done, refuse } from '@foyer/shared/errors/result.ts'
import { localise } from '@foyer/shared/i18n/locale.ts'
import type { Logger } from 'pino'
import { createCentersRoutes } from './centers/centers-routes.ts'
import { openCenters } from './centers/open-centers.ts'
import { createHolidayRefresher } from './centers/refresh-holidays.ts'
import type { Config } from './config.ts'
import { createDoorRoutes } from './door/door-routes.ts'
import { createPageSources } from './entry/page-sources.ts'
import { type Bus, createBus } from './events/bus.ts'
import { createEventLog, type EventLog } from './events/event-log.ts'
import { createFeedsRoutes } from './feeds/feeds-routes.ts'
import { createHttpApp } from './http/create-http-app.ts'
import { createHealthRoutes } from './http/health-routes.ts'
import { checkPort, listen } from './http/listen.ts'
import { openRooms } from './http/open-rooms.ts'
import type { Route } from './http/route.ts'
import { createOriginCheck } from './http/same-origin.ts'
import { createIdentity } from './identity/create-identity.ts'
import { makeSetupLink } from './identity/setup-link.ts'
import { createLayouts } from './layout/create-layouts.ts'
import { readUsedImages } from './layout/layout-queries.ts'
import { createLayoutRoutes } from './layout/layout-routes.ts'
import { defineLobby } from './lobby/define-lobby.ts'
import { type AddressCheck, isPublicAddress } from './net/public-address.ts'
import { createNotices, type Notices } from './notices/create-notices.ts'
import { readTraffic } from './reception/traffic-queries.ts'
import { createRota } from './rota/create-rota.ts'
import { createSettingsRoutes } from './settings/settings-routes.ts'
import { openSettings } from './settings/settings-store.ts'
import { lockDataFolder, prepareDataFolder } from './storage/data-folder.ts'
import { type Database, openDatabase } from './storage/database.ts'
import { lockDatabase } from './storage/database-lock.ts'
import { createThemeRoutes } from './theme/theme-routes.ts'
import { type AlarmClock, systemClock } from './time/alarm-clock.ts'
import { createUploads } from './uploads/create-uploads.ts'
import { createUploadsRoutes } from './uploads/uploads-routes.ts'

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
  const { config, log, onLost, clock = systemClock, mayReach = isPublicAddress } = options
  const { dataFolder, publicUrl } = config
  /** What undoes the start so far; run backwards. */
  const undo: (() => void | Promise<void>)[] = []
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step()
  }
  try {
    prepareDataFolder(dataFolder)
    undo.push(
      config.databaseUrl === undefined
        ? lockDataFolder(dataFolder)
        : await lockDatabase({ url: config.databaseUrl, log, say: options.say, onLost }),
    )
    await checkPort(config)
    const storage = await openDatabase({
      url: config.databaseUrl,
      dataFolder,
      log,
      say: options.say,
    })
    undo.push(storage.close)
    const { database } = storage

    const bus = createBus()
    const events = createEventLog({ database, bus, clock, log })
    undo.push(events.close)
    const isOurs = createOriginCheck(publicUrl)
    const settings = await openSettings(database)
    const defaultLayout = LAYOUTS[config.layout]
    const mainName = localise(defaultLayout.name, 'en')
    const centers = await openCenters({ database, mainName, bus, log, clock })
    const layouts = await createLayouts({
      database,
      catalog: CATALOG,
      centerIds: centers.all().map(({ id }) => id),
      defaultDocument: defaultLayout,
      bus,
      log,
      clock,
    })
    const uploads = createUploads({
      database,
      clock,
      readUsedImages: () => readUsedImages(database),
    })
    const identity = createIdentity({ database, dataFolder, publicUrl, events, bus, clock, log })

    const rota = await createRota({
      database,
      centers,
      sessions: identity.sessions,
      events,
      bus,
      clock,
      log,
      readTraffic: (centerId, from, to) => readTraffic(database, centerId, from, to),
    })
    undo.push(rota.close)
    const notices = createNotices({
      database,
      dataFolder,
      publicUrl,
      mail: config.mail,
      mayReach,
      sessions: identity.sessions,
      centers,
      events,
      bus,
      clock,
      log,
    })
    undo.push(notices.close)
    const holidays = createHolidayRefresher({ centers, mayReach, clock, log })
    undo.push(holidays.close)

    const lobby = await defineLobby({
      database,
      guestTokens: identity.guestTokens,
      staffSessions: identity.sessions,
      centers,
      layouts,
      rota,
      bus,
      clock,
      log,
      hours: () => settings.current().hours,
      nextChange: (centerId, now, open) => rota.plan.nextChange(centerId, now, open),
      secure: publicUrl.startsWith('https:'),
      capacity: config.lobbyCapacity,
      entriesPerMinute: config.entriesPerMinute,
    })
    undo.push(lobby.close)

    async function prepareCenter(centerId: string, layout: string, staffId: string) {
      const id = LAYOUT_IDS.find((known) => known === layout)
      if (id === undefined) return refuse('not-found', `layout: one of ${LAYOUT_IDS.join(', ')}`)
      const published = await layouts.publish(centerId, LAYOUTS[id], staffId)
      if (!published.ok) return published
      await lobby.openCenter(centerId)
      return done
    }

    const routes = [
      ...createHealthRoutes({
        database: storage.ping,
        layout: async () => layouts.current(MAIN_CENTER),
      }),
      ...identity.routes,
      ...createSettingsRoutes(settings, bus),
      ...createCentersRoutes({ centers, holidays, prepare: prepareCenter }),
      ...createDoorRoutes(lobby.doors, centers),
      ...createUploadsRoutes(uploads),
      ...createLayoutRoutes({
        layouts,
        centers,
        hasImage: async (path) => (await uploads.read(path)) !== null,
      }),
      ...createThemeRoutes((center) => {
        const known = centers.find(center ?? MAIN_CENTER)?.id ?? MAIN_CENTER
        return layouts.current(known).layout.theme.colours
      }),
      ...createFeedsRoutes({ database, centers, clock, publicUrl }),
      ...rota.routes,
      ...notices.routes,
      ...lobby.routes,
    ]

    let closing = false
    const isClosing = () => closing
    const httpServer = createServer(
      createHttpApp({
        publicUrl,
        trustProxy: config.trustProxy,
        isOurs,
        isClosing,
        log,
        routes,
        callerOf: identity.callerOf,
        pages: {
          clientFolder: config.clientFolder,
          ...createPageSources({
            centers,
            layouts,
            doors: lobby.doors,
            sessions: identity.sessions,
            clock,
          }),
        },
      }),
    )
    const closeRooms = await openRooms({ httpServer, isOurs, isClosing, log })
    undo.push(closeRooms)
    const setupLink = await makeSetupLink(database, publicUrl)
    const closeConnections = await listen(httpServer, config)
    undo.splice(-1, 0, closeConnections) // people are told before they are cut
    undo.push(() => {
      closing = true
    })
    return { database, events, bus, notices, routes, setupLink, close }
  } catch (error) {
    await close()
    throw error
  }
}
