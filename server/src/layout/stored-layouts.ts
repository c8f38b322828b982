import { type Result, refuse, succeed } from '@foyer/shared/errors/result.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import { seatsOf } from '@foyer/shared/layout/item-place.ts'
import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { validateLayout } from '@foyer/shared/layout/validate-layout.ts'
import { createWalkingSurfaces } from '@foyer/shared/navmesh/create-surface.ts'
import { decodeNavmesh } from '@foyer/shared/navmesh/navmesh-codec.ts'
import type { Clock } from '@foyer/shared/time/clock.ts'
import type { Logger } from 'pino'
import type { Database } from '../storage/database.ts'
import { contentKey, fingerprintOf } from './fingerprint.ts'
import { insertLayout, type LayoutRow, readLayout } from './layout-queries.ts'
import type { PublishedLayout } from './layout-types.ts'
import { makeNavmesh } from './make-navmesh.ts'

/** What is to be stored as a new version. */
interface NewLayout extends Pick<LayoutRow, 'centerId' | 'followsCompany' | 'publishedBy'> {
  document: unknown
}

/** The published layouts in the database, each with its walking surface. */
export interface StoredLayouts {
  /** A version as it was published; `not-found`, or `layout-broken` when it is not good any more. */
  read(version: number): Promise<Result<PublishedLayout>>
  /**
   * A version as it can be put in force. When its document, the catalog or the format of navmeshes changed since, it
   * becomes a new version: a published one never changes.
   */
  load(version: number): Promise<Result<PublishedLayout>>
  /**
   * Stores a new version; `layout-broken` when the document breaks a rule.
   *
   * @param before whose walking surface is taken when nothing but the theme is another
   */
  add(layout: NewLayout, before?: PublishedLayout): Promise<Result<PublishedLayout>>
}

export function openStoredLayouts(deps: {
  database: Database
  catalog: Catalog
  log: Logger
  clock: Clock
}): StoredLayouts {
  const { database, catalog, log, clock } = deps

  async function add(given: NewLayout, before?: PublishedLayout): Promise<Result<PublishedLayout>> {
    const valid = validateLayout(given.document, catalog)
    if (!valid.ok) return valid
    const known = before && isSameButTheme(before.layout, valid.value) ? before.navmesh : null
    const made = known === null ? await makeNavmesh(valid.value, catalog) : succeed(known)
    if (!made.ok) return made
    const row = {
      ...given,
      navmesh: made.value,
      madeOf: fingerprintOf(valid.value, catalog),
      publishedAt: new Date(clock.now()),
    }
    return open({ ...row, version: await insertLayout(database, row) }, catalog)
  }

  function isSameButTheme(before: Layout, layout: Layout): boolean {
    const branded = { ...before, theme: layout.theme }
    return fingerprintOf(branded, catalog) === fingerprintOf(layout, catalog)
  }

  return {
    async read(version) {
      const row = await readLayout(database, version)
      return row ? open(row, catalog) : refuse('not-found')
    },
    async load(version) {
      const row = await readLayout(database, version)
      if (!row) return refuse('not-found')
      const valid = validateLayout(row.document, catalog)
      if (!valid.ok) return valid
      if (row.madeOf === fingerprintOf(valid.value, catalog)) return open(row, catalog)
      log.info({ version }, 'a stored layout or its items changed: publishing it anew')
      const { centerId, document, followsCompany } = row
      return add({ centerId, document, followsCompany, publishedBy: null })
    },
    add,
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
    followsCompany: row.followsCompany,
    navmesh: row.navmesh,
    surfaces: createWalkingSurfaces(decoded.value),
    seats: seatsOf(valid.value, catalog),
  })
}
