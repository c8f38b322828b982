import { hostname } from 'node:os'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { findPostgres, type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { type SpawnedServer, spawnServer } from '../support/spawn-server.ts'

const programs = findPostgres()
describe.skipIf(programs === null)(
  'one PostgreSQL has one Foyer (skipped only where none is installed)',
  () => {
    let postgres: PostgresServer
    let url: string
    let databases = 0
    const servers: SpawnedServer[] = []

    beforeAll(async () => {
      postgres = await startPostgres(programs!)
    })
    afterAll(() => postgres.stop())
    afterEach(async () => {
      await Promise.all(servers.splice(0).map((server) => server.remove()))
    })

    const makeDatabase = () => {
      databases += 1
      url = postgres.makeDatabase(`foyer-${databases}`)
    }
    async function open(): Promise<SpawnedServer> {
      const server = await spawnServer({ DATABASE_URL: url })
      servers.push(server)
      return server
    }
    /** What a start says that is not to be. */
    const refused = () =>
      open().then(
        () => 'started',
        (error: Error) => error.message,
      )
    const isReady = async ({ url }: SpawnedServer) => (await fetch(`${url}/readyz`)).status === 200
    /** Asks the database beside the servers, for the connections by which they hold it or wait for it. */
    async function ofLocks(what: string, which: 'granted' | 'NOT granted'): Promise<number | null> {
      const client = new Client({ connectionString: url })
      await client.connect()
      const { rowCount } = await client.query(
        `SELECT ${what} FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE ${which}
           AND locktype = 'advisory' AND application_name LIKE 'foyer, process%' AND datname = current_database()`,
      )
      await client.end()
      return rowCount
    }
    /** Breaks the connection that holds the lock. */
    async function breakLock(): Promise<void> {
      expect(await ofLocks('pg_terminate_backend(pid)', 'granted')).toBe(1)
    }

    test('a second one is refused with a line that names the first, which goes on', async () => {
      makeDatabase()
      const first = await open()
      const lines = (await refused()).split('\n')
      const name = `another Foyer (process ${first.processId} on ${hostname()}, since 20`
      expect(lines[0]).toContain(`the server ended with 1: Waiting up to 10 seconds for ${name}`)
      expect(lines[1]).toContain(`The database is in use by ${name}`)
      expect(lines[1]).toMatch(/stop that one, or set DATABASE_URL to another database\.$/)
      expect(lines).toHaveLength(2)
      expect(await isReady(first)).toBe(true)
    })

    test('one that starts while the other ends waits for it', async () => {
      makeDatabase()
      const first = await open()
      const second = open()
      expect(await first.end('SIGTERM')).toBe(0)
      expect(await isReady(await second)).toBe(true)
    })

    test('a killed one is in nobody’s way', async () => {
      makeDatabase()
      await (await open()).end('SIGKILL')
      expect(await isReady(await open())).toBe(true)
    })

    test('databases of one PostgreSQL do not disturb each other', async () => {
      makeDatabase()
      const one = await open()
      makeDatabase()
      const another = await open()
      expect(await Promise.all([one, another].map(isReady))).toEqual([true, true])
    })

    test('a connection that breaks is replaced, and the database stays taken', async () => {
      makeDatabase()
      const first = await open()
      await breakLock()
      await eventually(() => first.said().includes('taking it again'), 'the break to be noticed')
      expect(await refused()).toContain(`in use by another Foyer (process ${first.processId} on`)
      expect(await isReady(first)).toBe(true)
    })

    test('one that has lost the database to another ends and says to which', async () => {
      makeDatabase()
      const first = await open()
      const second = open()
      await eventually(
        async () => (await ofLocks('pid', 'NOT granted')) === 1,
        'the second to wait',
      )
      await breakLock()
      expect(await first.ended()).toBe(1)
      const { processId } = await second
      expect(first.said()).toContain(
        `The database was taken by another Foyer (process ${processId}`,
      )
      expect(await isReady(await second)).toBe(true)
    })
  },
)
