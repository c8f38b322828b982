import { createBus } from '@foyer/server/events/bus.ts'
import { createLayouts } from '@foyer/server/layout/create-layouts.ts'
import type { LayoutStore } from '@foyer/server/layout/layout-types.ts'
import { createLog } from '@foyer/server/log.ts'
import { type OpenDatabase, openDatabase } from '@foyer/server/storage/database.ts'
import type { Catalog } from '@foyer/shared/layout/catalog-contract.ts'
import { testCatalog, testDocument } from '@foyer/shared/layout/layout-fixture.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const NOW = Date.UTC(2026, 4, 4, 8)
const temporary = makeTemporaryFolder()
let storage: OpenDatabase

beforeAll(async () => {
  const log = createLog('error')
  storage = await openDatabase({ dataFolder: temporary.folder, log, say: () => {} })
})
beforeEach(() => storage.database.execute('TRUNCATE layouts RESTART IDENTITY'))
afterAll(async () => {
  await storage.close()
  temporary.remove()
})

/** What was logged as an error. */
let errors: { version?: number; detail?: string }[] = []
beforeEach(() => {
  errors = []
})

/** The layouts as a newly started server has them. */
function start(
  options: { catalog?: Catalog; defaultDocument?: unknown } = {},
): Promise<LayoutStore> {
  const log = createLog('silent')
  log.error = (fields: object) => {
    errors.push(fields)
  }
  return createLayouts({
    database: storage.database,
    centerIds: ['main'],
    catalog: options.catalog ?? testCatalog,
    defaultDocument: options.defaultDocument ?? testDocument(),
    bus: createBus(),
    log,
    clock: { now: () => NOW },
  })
}

function documentNamed(en: string): ReturnType<typeof testDocument> {
  return { ...testDocument(), name: { en } }
}

const breakVersion = (version: number) =>
  storage.database.execute(
    `UPDATE layouts SET document = jsonb_set(document, '{items,0,kind}', '"sofaa"') WHERE version = ${version}`,
  )

async function storedVersions(): Promise<number> {
  const { rows } = await storage.database.execute('SELECT version FROM layouts')
  return rows.length
}

test('the default layout is published at the first start only', async () => {
  expect((await start()).current('main')).toMatchObject({
    version: 1,
    layout: { name: { en: 'Hall' } },
  })
  expect((await start()).current('main').version).toBe(1)
  const { rows } = await storage.database.execute('SELECT published_at, published_by FROM layouts')
  expect(rows).toHaveLength(1)
  expect(new Date(String(rows[0]!.published_at)).getTime()).toBe(NOW)
  expect(rows[0]!.published_by).toBeNull()
})

test('what was published is in force again after a start', async () => {
  const before = await start()
  expect(
    await before.publish('main', { version: null, document: documentNamed('Second') }, 'staff-1'),
  ).toMatchObject({
    ok: true,
    value: { version: 2 },
  })
  const after = await start()
  expect(after.current('main')).toMatchObject({ version: 2, layout: { name: { en: 'Second' } } })
  expect(Buffer.from(after.current('main').navmesh)).toEqual(
    Buffer.from(before.current('main').navmesh),
  )
})

test('a stored document that was broken is named by its path, and the last good one is used', async () => {
  await (await start()).publish('main', { version: null, document: documentNamed('Second') }, null)
  await breakVersion(2)
  const layouts = await start()
  expect(layouts.current('main')).toMatchObject({ version: 1, layout: { name: { en: 'Hall' } } })
  expect(errors).toMatchObject([
    { version: 2, detail: "items[0].kind: 'sofaa' is not in the catalog" },
  ])
  expect(await layouts.read(2)).toMatchObject({ ok: false, reason: 'layout-broken' })
})

test('when no stored layout is good, the default one is published anew', async () => {
  await start()
  await breakVersion(1)
  expect((await start()).current('main')).toMatchObject({ version: 2 })
})

test('a stored document that was changed and is good becomes a new version with its own surface', async () => {
  await start()
  await storage.database.execute(
    `UPDATE layouts SET document = jsonb_set(document, '{items,0,at}', '[-6, 1]')`,
  )
  const { version, surfaces } = (await start()).current('main')
  expect(version).toBe(2)
  expect(surfaces.rep.place(-6, 1, 0.2)).toBeNull()
  expect(surfaces.rep.place(-4, -3, 0.2)).not.toBeNull()
  expect((await start()).current('main').version).toBe(2)
})

test('an item whose footprint changed makes a new version with a new surface', async () => {
  expect((await start()).current('main').surfaces.rep.place(6, 3, 0.1)).not.toBeNull()
  const sofa = testCatalog.get('sofa')!
  const wider = { ...sofa, footprint: [{ x: 0, z: 0, width: 2, depth: 2 }] }
  const { version, surfaces } = (
    await start({ catalog: new Map([...testCatalog, ['sofa', wider]]) })
  ).current('main')
  expect(version).toBe(2)
  expect(surfaces.rep.place(6, 3, 0.1)).toBeNull()
})

test('a navmesh of another format is made anew', async () => {
  await start()
  await storage.database.execute(
    `UPDATE layouts SET navmesh = '\\x00', made_of = 'an older format'`,
  )
  expect((await start()).current('main')).toMatchObject({ version: 2 })
})

test('a refused document is not stored', async () => {
  const layouts = await start()
  const document = documentNamed('Nowhere')
  document.zones = []
  expect(await layouts.publish('main', { version: null, document: document }, null)).toMatchObject({
    ok: false,
    reason: 'layout-broken',
    detail: expect.stringMatching(/^zones: needs one of kind 'arrival'/),
  })
  expect(layouts.current('main').version).toBe(1)
  expect(await storedVersions()).toBe(1)
})

test('after a publication that failed, the next one works', async () => {
  const layouts = await start()
  const [refused, published] = await Promise.all([
    layouts.publish('main', { version: null, document: { schemaVersion: 1 } }, null),
    layouts.publish('main', { version: null, document: documentNamed('Second') }, null),
  ])
  expect(refused.ok).toBe(false)
  expect(published).toMatchObject({ ok: true, value: { version: 2 } })
})

test('a broken default layout ends the start', async () => {
  await expect(start({ defaultDocument: {} })).rejects.toThrow(
    /default layout is broken: schemaVersion/,
  )
})
