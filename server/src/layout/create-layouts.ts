import { isDeepStrictEqual } from 'node:util'
import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import { checkVersion } from '@foyer/shared/errors/check-version.ts'
import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import type { Theme } from '@foyer/shared/theme/theme-contract.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Bus } from '../events/bus.ts'
import type { Database } from '../storage/database.ts'
import { SerialQueue } from '../time/serial-queue.ts'
import { listVersions } from './layout-queries.ts'
import type { LayoutStore, PublishedLayout } from './layout-types.ts'
import { openStoredLayouts } from './stored-layouts.ts'

export interface LayoutsOptions {
  database: Database
  catalog: Catalog
  /** The centers that there are; the main one is among them. */
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
  const { database, bus, log } = options
  const stored = openStoredLayouts(options)
  /** Publishing is done one after the other, so that versions come into force in their order. */
  const queue = new SerialQueue()
  /** By center. */
  const current = new Map<string, PublishedLayout>()
  /** What was in force before, since the server started. By center. */
  const replaced = new Map<string, PublishedLayout>()
  // The main one first: it has the theme that others follow.
  for (const centerId of new Set([MAIN_CENTER, ...options.centerIds])) {
    current.set(centerId, await loadNewest(centerId))
  }
  await passOnTheme(null)

  async function loadNewest(centerId: string): Promise<PublishedLayout> {
    for (const version of await listVersions(database, centerId)) {
      const loaded = await stored.load(version)
      if (loaded.ok) return loaded.value
      log.error(
        { centerId, version, detail: loaded.detail },
        'a stored layout is broken: an older one is used',
      )
    }
    const seeded = await stored.add({
      centerId,
      document: options.defaultDocument,
      followsCompany: false,
      publishedBy: null,
    })
    if (!seeded.ok) throw new Error(`The default layout is broken: ${seeded.detail}`)
    log.info({ centerId, version: seeded.value.version }, 'published the default layout')
    return seeded.value
  }

  function companyTheme(): Theme {
    return current.get(MAIN_CENTER)!.layout.theme
  }

  async function publish(
    centerId: string,
    document: unknown,
    publishedBy: string | null,
    follows = current.get(centerId)?.followsCompany ?? centerId !== MAIN_CENTER,
  ): Promise<Result<PublishedLayout>> {
    const branded =
      follows && typeof document === 'object' ? { ...document, theme: companyTheme() } : document
    const now = current.get(centerId)
    const of = { centerId, document: branded, followsCompany: follows, publishedBy }
    const added = await stored.add(of, now)
    if (!added.ok) return added
    if (now !== undefined) replaced.set(centerId, now)
    current.set(centerId, added.value)
    const { version } = added.value
    log.info({ centerId, version, publishedBy }, 'published a layout')
    bus.emit('layout', centerId)
    if (centerId === MAIN_CENTER) await passOnTheme(publishedBy)
    return added
  }

  /** Publishes the company's theme in the centers that follow it and have another. */
  async function passOnTheme(publishedBy: string | null): Promise<void> {
    for (const [centerId, { layout, followsCompany }] of current) {
      if (!followsCompany || isDeepStrictEqual(layout.theme, companyTheme())) continue
      const followed = await publish(centerId, layout, publishedBy)
      if (!followed.ok)
        log.error({ centerId, detail: followed.detail }, 'a theme was not passed on')
    }
  }

  async function publishTheme(
    centerId: string,
    { version, theme }: { version: number; theme: unknown },
    publishedBy: string,
  ): Promise<Result<PublishedLayout>> {
    const now = current.get(centerId)!
    const stale = checkVersion(now.version, version)
    if (stale !== null) return stale
    if (theme !== null) return publish(centerId, { ...now.layout, theme }, publishedBy, false)
    if (centerId === MAIN_CENTER) {
      return refuse('invalid', 'theme: the main center has the company’s own')
    }
    return publish(centerId, now.layout, publishedBy, true)
  }

  function atHand(version: number): PublishedLayout | null {
    const known = [...current.values(), ...replaced.values()]
    return known.find((published) => published.version === version) ?? null
  }

  return {
    current: (centerId) => current.get(centerId)!,

    atHand,

    async read(version) {
      const known = atHand(version)
      return known === null ? stored.read(version) : succeed(known)
    },

    // Compared in the queue: of two that were made of one version the second is refused.
    publish: (centerId, { version, document }, publishedBy) =>
      queue.run(async () => {
        const stale =
          version === null ? null : checkVersion(current.get(centerId)!.version, version)
        return stale ?? publish(centerId, document, publishedBy)
      }),

    // Read in the queue: what is published just before it is what it changes.
    publishTheme: (centerId, change, publishedBy) =>
      queue.run(() => publishTheme(centerId, change, publishedBy)),
  }
}
