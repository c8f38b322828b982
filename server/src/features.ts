import { CATALOG } from '@foyer/assets/catalog.ts'
import { LAYOUT_IDS, LAYOUTS } from '@foyer/assets/layouts/layouts.ts'
import { MAIN_CENTER, pathOfCenter } from '@foyer/shared/centers/center-path.ts'
import { done, refuse } from '@foyer/shared/errors/result.ts'
import { localise } from '@foyer/shared/i18n/locale.ts'
import type { Logger } from 'pino'
import { createAuditRoutes } from './audit/audit-routes.ts'
import { createCentersRoutes } from './centers/centers-routes.ts'
import { type CenterStore, openCenters } from './centers/open-centers.ts'
import { createHolidayRefresher, type HolidayRefresher } from './centers/refresh-holidays.ts'
import type { Config } from './config.ts'
import { createDoorRoutes } from './door/door-routes.ts'
import { createPageSources } from './entry/page-sources.ts'
import { type Bus, createBus } from './events/bus.ts'
import { createEventLog, type EventLog } from './events/event-log.ts'
import { createFeedsRoutes } from './feeds/feeds-routes.ts'
import type { HttpOptions } from './http/create-http-app.ts'
import { createHealthRoutes } from './http/health-routes.ts'
import { createLastSaves, type LastSaves } from './http/last-saves.ts'
import type { PageSources } from './http/pages.ts'
import type { Route } from './http/route.ts'
import { createIdentity, type Identity } from './identity/create-identity.ts'
import { findStaff } from './identity/identity-queries.ts'
import { createLayouts } from './layout/create-layouts.ts'
import { readUsedImages } from './layout/layout-queries.ts'
import { createLayoutRoutes } from './layout/layout-routes.ts'
import type { LayoutStore } from './layout/layout-types.ts'
import { defineLobby, type LobbyDefinition } from './lobby/define-lobby.ts'
import { createMailer } from './mail/create-mailer.ts'
import type { AddressCheck } from './net/public-address.ts'
import { createNotices, type Notices } from './notices/create-notices.ts'
import { countryOf } from './phones/phone-country.ts'
import { createPrivacyRoutes } from './privacy/privacy-routes.ts'
import { readQuestionState } from './reception/reception-queries.ts'
import { readTraffic } from './reception/traffic-queries.ts'
import { createRetention, type RetentionKeeper } from './retention/create-retention.ts'
import { createRetentionRoutes } from './retention/retention-routes.ts'
import { createRota, type Rota } from './rota/create-rota.ts'
import { createSettingsRoutes } from './settings/settings-routes.ts'
import { openSettings, type SettingsStore } from './settings/settings-store.ts'
import { readNames } from './shifts/shifts-queries.ts'
import { checkRoom } from './storage/data-folder.ts'
import type { Database, OpenDatabase } from './storage/database.ts'
import { createThemeRoutes } from './theme/theme-routes.ts'
import type { AlarmClock } from './time/alarm-clock.ts'
import { createUploads, type Uploads } from './uploads/create-uploads.ts'
import { createUploadsRoutes } from './uploads/uploads-routes.ts'

/** The features of the server, each given what it needs of the others. */
export interface Features {
  events: EventLog
  bus: Bus
  notices: Notices
  /** All that can be asked over HTTP. */
  routes: readonly Route[]
  /** Who sent a request with these headers. */
  callerOf: HttpOptions['callerOf']
  pages: Omit<PageSources, 'clientFolder'>
  /** After the rooms are closed: resolves when everything is written. */
  close(): Promise<void>
}

/** Makes every feature; each reads from the database what it knows. */
export async function openFeatures(options: {
  config: Config
  storage: OpenDatabase
  clock: AlarmClock
  /** Which IP addresses may be asked where a person names a host. */
  mayReach: AddressCheck
  log: Logger
}): Promise<Features> {
  const { config, storage, clock, mayReach, log } = options
  const { dataFolder, publicUrl } = config
  const { database } = storage
  /** Closes what is open so far, the last first. */
  await using stack = new AsyncDisposableStack()

  const bus = createBus()
  const events = createEventLog({ database, bus, clock, log })
  stack.defer(events.close)
  const saves = createLastSaves({
    nameOf: async (staffId) => (await findStaff(database, staffId))?.name ?? null,
    clock,
  })
  const base = { database, events, bus, clock, log, saves }
  const settings = await openSettings(database)
  const defaultLayout = LAYOUTS[config.layout]
  const mainName = localise(defaultLayout.name, 'en')
  const centers = await openCenters({ ...base, mainName })
  const layouts = await createLayouts({
    ...base,
    catalog: CATALOG,
    centerIds: centers.all().map(({ id }) => id),
    defaultDocument: defaultLayout,
  })
  const uploads = createUploads({ ...base, readUsedImages: () => readUsedImages(database) })
  const retention = await createRetention({
    ...base,
    centers,
    dropUnusedImages: uploads.dropUnused,
  })
  stack.defer(retention.close)
  const mailer = config.mail && createMailer(config.mail)
  const identity = createIdentity({ ...base, dataFolder, publicUrl, mailer })

  const rota = await createRota({
    ...base,
    centers,
    sessions: identity.sessions,
    readTraffic: (centerId, from, to) => readTraffic(database, centerId, from, to),
  })
  stack.defer(rota.close)
  const notices = createNotices({
    ...base,
    dataFolder,
    publicUrl,
    mailer,
    contact: config.mail ? `mailto:${config.mail.from.address}` : publicUrl,
    mayReach,
    sessions: identity.sessions,
    centers,
  })
  stack.defer(notices.close)
  const holidays = createHolidayRefresher({ ...base, centers, mayReach })
  stack.defer(holidays.close)

  const lobby = await defineLobby({
    ...base,
    guestCookie: identity.guestCookie,
    staffSessions: identity.sessions,
    centers,
    layouts,
    rota,
    settings: () => settings.current(),
    nextChange: (centerId, now, open) => rota.plan.nextChange(centerId, now, open),
    capacity: config.lobbyCapacity,
    entriesPerMinute: config.entriesPerMinute,
  })
  stack.defer(lobby.close)

  const routes = createRoutes({
    ...base,
    dataFolder,
    storage,
    publicUrl,
    identity,
    settings,
    centers,
    holidays,
    layouts,
    uploads,
    rota,
    notices,
    lobby,
    retention,
  })

  const { callerOf } = identity
  const pages = createPageSources({
    centers,
    layouts,
    doors: lobby.doors,
    sessions: identity.sessions,
    clock,
    publicUrl,
    callerOf,
    keptDays: retention.current,
    questionOf: (centerId, visitorId) => readQuestionState(database, centerId, visitorId),
  })
  const open = stack.move()
  return { events, bus, notices, routes, callerOf, pages, close: () => open.disposeAsync() }
}

/** All that can be asked over HTTP, feature by feature. */
function createRoutes(features: {
  dataFolder: string
  database: Database
  storage: OpenDatabase
  events: EventLog
  clock: AlarmClock
  bus: Bus
  publicUrl: string
  identity: Identity
  settings: SettingsStore
  centers: CenterStore
  holidays: HolidayRefresher
  layouts: LayoutStore
  uploads: Uploads
  rota: Rota
  notices: Notices
  lobby: LobbyDefinition
  retention: RetentionKeeper
  saves: LastSaves
}): Route[] {
  const { dataFolder, database, storage, events, clock, bus, publicUrl, identity } = features
  const { settings, centers, holidays, layouts, uploads, rota, notices, lobby, retention, saves } =
    features

  async function prepareCenter(centerId: string, layout: string, staffId: string) {
    const id = LAYOUT_IDS.find((known) => known === layout)
    if (id === undefined) return refuse('not-found', `layout: one of ${LAYOUT_IDS.join(', ')}`)
    const published = await layouts.publish(
      centerId,
      { version: null, document: LAYOUTS[id] },
      staffId,
    )
    if (!published.ok) return published
    await lobby.openCenter(centerId)
    return done
  }

  const company = () => settings.current().company

  return [
    ...createHealthRoutes(
      {
        database: storage.ping,
        disk: () => checkRoom(dataFolder),
        layout: async () => layouts.current(MAIN_CENTER),
      },
      { events: async () => (await events.countSetAside()) === 0 },
    ),
    ...identity.routes,
    ...createSettingsRoutes({
      settings,
      saves,
      bus,
      country: () => countryOf(centers.find(MAIN_CENTER)!, company()),
    }),
    ...createCentersRoutes({ centers, saves, holidays, company, prepare: prepareCenter }),
    ...createDoorRoutes(lobby.doors, centers),
    ...createUploadsRoutes(uploads),
    ...createLayoutRoutes({
      layouts,
      saves,
      centers,
      hasImage: async (path) => (await uploads.read(path)) !== null,
    }),
    ...createThemeRoutes((center) => {
      const id = centers.find(center ?? MAIN_CENTER)?.id ?? MAIN_CENTER
      return { id, path: pathOfCenter(id), theme: layouts.current(id).layout.theme }
    }),
    ...createFeedsRoutes({ database, clock, centers, publicUrl }),
    ...rota.routes,
    ...notices.routes,
    ...lobby.routes,
    ...createAuditRoutes({ database, readNames: (ids) => readNames(database, ids) }),
    ...createRetentionRoutes(retention),
    ...createPrivacyRoutes({
      ...{ database, bus, clock },
      keptDays: retention.current,
      guestCookie: identity.guestCookie,
      endVisits: lobby.endVisits,
    }),
  ]
}
