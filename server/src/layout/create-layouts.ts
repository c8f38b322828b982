import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import { seatsOf } from '@foyer/shared/layout/item-place.ts'
import { validateLayout } from '@foyer/shared/layout/validate-layout.ts'
import { createWalkingSurfaces } from '@foyer/shared/navmesh/create-surface.ts'
import { decodeNavmesh } from '@foyer/shared/navmesh/navmesh-codec.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import type { Database } from '../storage/database.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { contentKey, fingerprintOf } from './fingerprint.ts'
import { insertLayout, type LayoutRow, listVersions, readLayout } from './layout-queries.ts'
import type { LayoutStore, PublishedLayout } from './layout-types.ts'
import { makeNavmesh } from './make-navmesh.ts'

export interface LayoutsOptions {
  database: Database
  catalog: Catalog
  /** The centers that there are. */
  centerIds: readonly string[]
  /** The document that is published in a center that has no good one. */
  defaultDocument: unknown
  bus: Bus
  log: Logger
  clock: Clock
}

/**
 * The published layouts, with the newest good one of each center in force. At the first start, and when no
 * stored layout of a center is good, the default one is published.
 *
 * @throws when the default layout is broken, or the database fails
 */
export async function createLayouts(options: LayoutsOptions): Promise<LayoutStore> {
  const { database, catalog, bus, log, clock } = options
  /** Publishing is done one after the other, so that versions come into force in their order. */
  const queue = new SerialQueue()
  /** By center. */
  const current = new Map<string, PublishedLayout>()
  for (const centerId of options.centerIds) current.set(centerId, await loadNewest(centerId))

  async function loadNewest(centerId: string): Promise<PublishedLayout> {
    for (const version of await listVersions(database, centerId)) {
      const loaded = await load(version)
      if (loaded.ok) return loaded.value
      log.error(
        { centerId, version, detail: loaded.detail },
        'a stored layout is broken: an older one is used',
      )
    }
    const seeded = await store(centerId, options.defaultDocument, null)
    if (!seeded.ok) throw new Error(`The default layout is broken: ${seeded.detail}`)
    log.info({ centerId, version: seeded.value.version }, 'published the default layout')
    return seeded.value
  }

  /**
   * A stored version as it can be put in force. When its document, the catalog or the format of navmeshes
   * changed since, it becomes a new version: a published one never changes.
   */
  async function load(version: number): Promise<Result<PublishedLayout>> {
    const row = await readLayout(database, version)
    if (!row) return refuse('not-found')
    const valid = validateLayout(row.document, catalog)
    if (!valid.ok) return valid
    if (row.madeOf === fingerprintOf(valid.value, catalog)) return open(row, catalog)
    log.info({ version }, 'a stored layout or its items changed: publishing it anew')
    return store(row.centerId, row.document, null)
  }

  async function store(
    centerId: string,
    document: unknown,
    publishedBy: string | null,
  ): Promise<Result<PublishedLayout>> {
    const valid = validateLayout(document, catalog)
    if (!valid.ok) return valid
    const made = await makeNavmesh(valid.value, catalog)
    if (!made.ok) return made
    const row = {
      centerId,
      document,
      navmesh: made.value,
      madeOf: fingerprintOf(valid.value, catalog),
      publishedBy,
      publishedAt: new Date(clock.now()),
    }
    return open({ ...row, version: await insertLayout(database, row) }, catalog)
  }

  async function publish(centerId: string, document: unknown, publishedBy: string | null) {
    const stored = await store(centerId, document, publishedBy)
    if (!stored.ok) return stored
    current.set(centerId, stored.value)
    const { version } = stored.value
    log.info({ centerId, version, publishedBy }, 'published a layout')
    bus.emit('layout', centerId)
    return succeed({ version })
  }

  function inForce(version: number): PublishedLayout | null {
    for (const published of current.values()) if (published.version === version) return published
    return null
  }

  return {
    current: (centerId) => current.get(centerId)!,

    inForce,

    async read(version) {
      const known = inForce(version)
      if (known !== null) return succeed(known)
      const row = await readLayout(database, version)
      return row ? open(row, catalog) : refuse('not-found')
    },

    publish: (centerId, document, publishedBy) =>
      queue.run(() => publish(centerId, document, publishedBy)),

    // Read in the queue: what is published just before it is what it changes.
    publishTheme: (centerId, theme, publishedBy) =>
      queue.run(() => {
        const { layout } = current.get(centerId)!
        return publish(centerId, { ...layout, theme }, publishedBy)
      }),
  }
}

/** A stored layout, checked as if it came from outside: somebody may have edited the database. */
function open(row: LayoutRow, catalog: Catalog): Result<PublishedLayout> {
  const valid = validateLayout(row.document, catalog)
  if (!valid.ok) return valid
  const decoded = decodeNavmesh(row.navmesh)
  if (!decoded.ok) return refuse('layout-broken', decoded.detail)
  return succeed({
    version: row.version,
    key: contentKey(valid.value, row.navmesh),
    layout: valid.value,
    navmesh: row.navmesh,
    surfaces: createWalkingSurfaces(decoded.value),
    seats: seatsOf(valid.value, catalog),
  })
}
