import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { insertStaff, listStaff, updateStaff } from '@foyer/server/identity/identity-queries.ts'
import { createLog } from '@foyer/server/log.ts'
import { type OpenDatabase, openDatabase } from '@foyer/server/storage/database.ts'
import { openEmbeddedDatabase } from '@foyer/server/storage/embedded-database.ts'
import { decodeLook } from '@foyer/shared/look/look.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPostgres, type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const log = createLog('silent')

function member(name: string) {
  const id = randomUUID()
  return {
    id,
    name,
    email: `${id}@example.com`,
    role: 'rep' as const,
    active: true,
    languages: ['en' as const],
    greeting: { en: 'Hello', de: 'Grüß Gott; \'); "\\' },
    look: decodeLook(''),
  }
}

/** What every feature relies on, whichever database is behind it. */
function contract(open: () => Promise<OpenDatabase>): void {
  let storage: OpenDatabase
  const names = async () => (await listStaff(storage.database)).map(({ name }) => name)
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  test('answers, and gives back what was written', async () => {
    await storage.ping()
    const zoe = member('Zoë 李 😀')
    expect(await insertStaff(storage.database, zoe, 'hash')).toBe(true)
    expect(await listStaff(storage.database)).toContainEqual(zoe)
  })

  test('a transaction that fails leaves nothing', async () => {
    const attempt = storage.database.transaction(async (transaction) => {
      await insertStaff(transaction, member('Undone'), 'hash')
      throw new Error('changed my mind')
    })
    await expect(attempt).rejects.toThrow('changed my mind')
    expect(await names()).not.toContain('Undone')
  })

  test('an error of the database says its code, and what follows works', async () => {
    const twice = member('Twice')
    await insertStaff(storage.database, twice, 'hash')
    const again = insertStaff(storage.database, { ...twice, email: 'else@example.com' }, 'hash')
    await expect(again).rejects.toMatchObject({ cause: { code: '23505' } })
    expect(await names()).toContain('Twice')
  })

  test('a conflict is not an error where it is expected', async () => {
    const first = member('First')
    await insertStaff(storage.database, first, 'hash')
    const sameAddress = { ...member('Second'), email: first.email }
    expect(await insertStaff(storage.database, sameAddress, 'hash')).toBe(false)
  })

  test('many at once do not mix', async () => {
    const people = Array.from({ length: 60 }, (_, i) => member(`Crowd ${i}`))
    await Promise.all(
      people.map((person, i) =>
        storage.database
          .transaction(async (transaction) => {
            await insertStaff(transaction, person, 'hash')
            await updateStaff(transaction, person.id, { name: `${person.name} renamed` })
            if (i % 3 === 0) throw new Error('rolled back')
          })
          .catch(() => {}),
      ),
    )
    const crowd = (await names()).filter((name) => name.startsWith('Crowd')).sort()
    const expected = people.flatMap(({ name }, i) => (i % 3 === 0 ? [] : [`${name} renamed`]))
    expect(crowd).toEqual(expected.sort())
  })

  test('an answer of megabytes comes whole', async () => {
    const text = 'x'.repeat(100_000)
    for (let i = 0; i < 30; i++) {
      await insertStaff(storage.database, { ...member('Long'), greeting: { en: text } }, 'hash')
    }
    const long = (await listStaff(storage.database)).filter(({ name }) => name === 'Long')
    expect(long.map(({ greeting }) => greeting.en)).toEqual(Array(30).fill(text))
  })

  test('opens again with everything there, migrated already', async () => {
    const before = await names()
    await storage.close()
    storage = await open()
    expect(await names()).toEqual(before)
  })
}

describe('the embedded database', () => {
  const temporary = makeTemporaryFolder()
  afterAll(temporary.remove)
  contract(() => openDatabase({ dataFolder: temporary.folder, log, say: () => {} }))

  test('one that a newer version has made is refused, and left as it is', async () => {
    const newer = makeTemporaryFolder()
    const open = () => openDatabase({ dataFolder: newer.folder, log, say: () => {} })
    await (await open()).close()
    const raw = await openEmbeddedDatabase(join(newer.folder, 'database'))
    await raw.pool.query(
      "INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('of tomorrow', 9999999999999)",
    )
    await raw.close()
    await expect(open()).rejects.toThrow(/made by a newer version of Foyer/)
    newer.remove()
  })

  test('a connection that breaks off leaves no open transaction to the next', async () => {
    const { pool, close } = await openEmbeddedDatabase(join(temporary.folder, 'another'))
    await pool.query('CREATE TABLE things (name text)')
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query("INSERT INTO things VALUES ('half done')")
    client.release(true)
    await pool.query("INSERT INTO things VALUES ('whole')")
    const { rows } = await pool.query('SELECT name FROM things')
    expect(rows).toEqual([{ name: 'whole' }])
    await close()
  })

  test('computes beside the thread that asks', async () => {
    const { pool, close } = await openEmbeddedDatabase(join(temporary.folder, 'another'))
    let turns = 0
    let answered = false
    const query = pool.query('SELECT count(*) FROM generate_series(1, 2000000)').then(() => {
      answered = true
    })
    while (!answered) {
      turns++
      await new Promise((resolve) => setImmediate(resolve))
    }
    await query
    // On the same thread the loop would stand still from the question to the answer.
    expect(turns).toBeGreaterThan(100)
    await close()
  })
})

const programs = findPostgres()
describe.skipIf(programs === null)(
  'a PostgreSQL server (skipped only where none is installed)',
  () => {
    let server: PostgresServer
    let url: string
    beforeAll(async () => {
      server = await startPostgres(programs!)
      url = server.makeDatabase('foyer')
    })
    afterAll(() => server.stop())
    const open = () => openDatabase({ url, dataFolder: '/nowhere', log, say: () => {} })
    contract(open)

    test('several processes may start at the same time on an empty database', async () => {
      url = server.makeDatabase('together')
      const both = await Promise.all(Array.from({ length: 8 }, open))
      await Promise.all(both.map(({ close }) => close()))
    })

    test('one that cannot be reached is named, without its password', async () => {
      const wrong = openDatabase({
        url: 'postgres://foyer:secret@127.0.0.1:1/foyer',
        dataFolder: '/nowhere',
        log,
        say: () => {},
      })
      await expect(wrong).rejects.toThrow(/^DATABASE_URL: the database cannot be used: .*REFUSED/)
      await expect(wrong).rejects.not.toThrow('secret')
    })
  },
)
