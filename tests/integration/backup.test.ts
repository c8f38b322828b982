import { execFile } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { NewEvent } from '@foyer/server/events/event-contract.ts'
import { events } from '@foyer/server/events/events-tables.ts'
import { createLog } from '@foyer/server/log.ts'
import { type Database, openDatabase } from '@foyer/server/storage/database.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BootedServer } from '../support/boot-server.ts'
import { dumpTexts } from '../support/dump-texts.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { makeFreshDataFolder } from '../support/fresh-data-folder.ts'
import { findPostgres, type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'
import { BEGIN, bootCompany, makeCompany, NOW } from '../upgrades/company.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** `npm run backup` or `npm run restore`, as somebody runs it in a shell. */
async function script(
  name: 'backup' | 'restore',
  parameters: string[],
  settings: Record<string, string>,
) {
  const env = { ...process.env, DATABASE_URL: '', ...settings }
  const asked = run(process.execPath, [join(ROOT, `scripts/${name}.ts`), ...parameters], { env })
  return asked.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr }),
  )
}

const secretsOf = (folder: string) =>
  readdirSync(join(folder, 'secrets')).map((name) => [
    name,
    readFileSync(join(folder, 'secrets', name), 'utf8'),
    statSync(join(folder, 'secrets', name)).mode & 0o777,
  ])

/** All rows, however they lie in the tables. */
const rowsOf = async (database: Database) => (await dumpTexts(database)).split('\n').sort()

/** The number that the next event gets: a follower would pass over one that is given twice. */
async function nextEvent(database: Database): Promise<number> {
  const event: NewEvent = {
    kind: 'staff-changed',
    centerId: null,
    subject: 'pasted\u2028from\u2029elsewhere',
    actor: null,
    body: {},
  }
  const [row] = await database
    .insert(events)
    .values({ ...event, at: new Date() })
    .returning()
  return row!.number
}

/** What holds whichever database is behind it. */
function contract(makeDatabase: (name: string) => string): void {
  const temporary = makeTemporaryFolder()
  const file = join(temporary.folder, 'foyer.backup')
  const clock = new FakeClock(BEGIN)
  const boot = (dataFolder: string, databaseUrl: string) =>
    bootCompany({ dataFolder, clock, databaseUrl, mailUrl: 'smtp://127.0.0.1:9' })
  let folder: Awaited<ReturnType<typeof makeFreshDataFolder>>
  let server: BootedServer
  let url: string

  beforeAll(async () => {
    folder = await makeFreshDataFolder()
    url = makeDatabase('before')
    server = await boot(folder.folder, url)
    await makeCompany(server, clock)
  })
  afterAll(async () => {
    await server.stop()
    folder.remove()
    temporary.remove()
  })

  test('made while the server runs and restored into an empty place, everything is the same', async () => {
    await server.app.notices.settled()
    await nextEvent(server.app.database)
    const rows = await rowsOf(server.app.database)
    const secrets = secretsOf(folder.folder)
    const settings = { DATA_DIR: folder.folder, DATABASE_URL: url }
    expect(await script('backup', ['--to', file], settings)).toMatchObject({ code: 0 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(await script('backup', ['--to', file], settings)).toMatchObject({
      code: 1,
      said: expect.stringContaining('is there already'),
    })
    const next = await nextEvent(server.app.database)
    await server.stop()

    const fresh = join(temporary.folder, 'restored')
    url = makeDatabase('after')
    const into = { DATA_DIR: fresh, DATABASE_URL: url }
    expect(await script('restore', ['--from', file], into)).toMatchObject({ code: 0 })
    expect(secretsOf(fresh)).toEqual(secrets)
    expect(await script('restore', ['--from', file], into)).toMatchObject({ code: 1 })
    const options = { url: url || undefined, dataFolder: fresh, log: createLog('error') }
    const restored = await openDatabase({ ...options, say: () => {} })
    const found = await rowsOf(restored.database)
    await restored.close()
    expect(found).toEqual(rows)
    expect(rows.length).toBeGreaterThan(50)

    clock.goTo(NOW)
    server = await boot(fresh, url)
    expect(await (await server.asOwner()).ask('GET', '/api/centers/main')).toMatchObject({
      name: 'Berlin',
    })
    expect(await nextEvent(server.app.database)).toBeGreaterThanOrEqual(next)
  })

  test('of a file that was cut off nothing is restored', async () => {
    const cut = join(temporary.folder, 'cut.backup')
    await run('cp', [file, cut])
    truncateSync(cut, Math.floor(statSync(cut).size / 2))
    const fresh = join(temporary.folder, 'nothing')
    const into = { DATA_DIR: fresh, DATABASE_URL: makeDatabase('nothing') }
    expect(await script('restore', ['--from', cut], into)).toMatchObject({ code: 1 })
    expect(existsSync(fresh)).toBe(false)
  })

  test('a restore that fails half-way leaves nothing, so the next one works', async () => {
    const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(0, -2)
    lines.push('#{"table":["public","nowhere"]}', '{"a":"not shown"}')
    const broken = join(temporary.folder, 'broken.backup')
    writeFileSync(broken, gzipSync(`${lines.join('\n')}\n#{"lines":${lines.length}}\n`))
    const fresh = join(temporary.folder, 'again')
    const into = { DATA_DIR: fresh, DATABASE_URL: makeDatabase('again') }
    const failed = await script('restore', ['--from', broken], into)
    expect(failed).toMatchObject({ code: 1, said: expect.stringContaining('nothing of it was') })
    expect(failed.said).not.toContain('not shown')
    expect(readdirSync(fresh).filter((name) => !name.startsWith('lock'))).toEqual([])
    expect(await script('restore', ['--from', file], into)).toMatchObject({ code: 0 })
    expect(secretsOf(fresh)).toEqual(secretsOf(folder.folder))
  })
}

describe('the embedded database', () => contract(() => ''))

test('a backup leaves the tables of an earlier version as they are', async () => {
  const { folder, remove } = await makeFreshDataFolder()
  const options = { dataFolder: folder, log: createLog('error'), say: () => {}, migrate: false }
  mkdirSync(join(folder, 'secrets'))
  const before = await openDatabase(options)
  await before.database.execute(
    'DELETE FROM drizzle.__drizzle_migrations WHERE id > 1; DROP TABLE events_set_aside',
  )
  await before.close()
  const to = join(folder, 'early.backup')
  expect(await script('backup', ['--to', to], { DATA_DIR: folder })).toMatchObject({ code: 0 })
  const after = await openDatabase(options)
  const { rows } = await after.database.execute('SELECT id FROM drizzle.__drizzle_migrations')
  await after.close()
  expect(rows).toEqual([{ id: 1 }])
  remove()
})

const programs = findPostgres()
describe.skipIf(programs === null)('PostgreSQL', () => {
  let postgres: PostgresServer
  beforeAll(async () => {
    postgres = await startPostgres(programs!)
  })
  afterAll(() => postgres.stop())
  contract((name) => postgres.makeDatabase(name))
})
