import { createLog } from '@foyer/server/log.ts'
import { type OpenDatabase, openDatabase } from '@foyer/server/storage/database.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAccounts } from '../support/accounts.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { type MailServer, startMailServer } from '../support/mail-server.ts'
import { findPostgres, type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'
import { type SpawnedServer, spawnServer } from '../support/spawn-server.ts'

const RITA = 'rita.rep@example.com'
/** Goes out at once when she is invited, before what is looked at here. */
const INVITED = 'Subject: You are invited to the team'

const programs = findPostgres()
describe.skipIf(programs === null)(
  'between a change and the telling of it (skipped only without PostgreSQL)',
  () => {
    let postgres: PostgresServer
    let mails: MailServer
    let server: SpawnedServer
    let storage: OpenDatabase
    let lead: BrowserSession
    let rita: BrowserSession
    let databases = 0

    beforeAll(async () => {
      postgres = await startPostgres(programs!)
      mails = await startMailServer()
    })
    afterAll(async () => {
      await mails.stop()
      postgres.stop()
    })
    beforeEach(async () => {
      mails.received.length = 0
      const url = postgres.makeDatabase(`foyer${databases++}`)
      server = await spawnServer({
        DATABASE_URL: url,
        SMTP_URL: mails.url,
        MAIL_FROM: 'foyer@example.com',
        LOG_LEVEL: 'silent', // what goes wrong here is meant to
      })
      storage = await openDatabase({
        url,
        dataFolder: '/nowhere',
        log: createLog('silent'),
        say: () => {},
      })
      const accounts = createAccounts(server.url, server.setupLink)
      lead = await accounts.asStaff('Lea Lead', 'lead')
      rita = await accounts.asStaff('Rita Rep', 'rep')
    })
    afterEach(async () => {
      await server.remove()
      await storage.close()
    })

    /**
     * Publishes a shift of Rita's and then keeps the server from reading how she wants to be told, so that the change
     * is committed and acknowledged and nobody was told of it.
     */
    async function publishUntold(then: () => Promise<void>): Promise<void> {
      const { id } = await rita.ask<{ id: string }>('GET', '/api/me')
      const monday = nextMonday()
      await storage.database.transaction(async (transaction) => {
        await transaction.execute('LOCK TABLE notice_choices IN ACCESS EXCLUSIVE MODE')
        await publishShifts(lead, monday, [plannedShift(monday, 'morning', id)])
        await eventually(
          async () => (await waiting()).length > 0,
          'somebody who waits for the table',
        )
        await then()
      })
    }

    /** Process ids of the connections that wait for a table. */
    async function waiting(): Promise<number[]> {
      const { rows } = await storage.database.execute<{ pid: number }>(
        `SELECT pid FROM pg_locks WHERE locktype = 'relation' AND NOT granted`,
      )
      return rows.map(({ pid }) => pid)
    }

    /** What Rita is told, once, and the mail that comes after it. */
    const TOLD = [
      expect.stringMatching(/^Your shifts for the week of /),
      'This is how Foyer tells you',
    ]

    /** Subjects of what Rita got, after a mail that was stored after all others. */
    async function toldRita(): Promise<(string | undefined)[]> {
      const mailsToRita = () =>
        mails.received.filter(({ to, raw }) => to.includes(RITA) && !raw.includes(INVITED))
      await eventually(() => mailsToRita().length > 0, 'a mail')
      const before = mailsToRita().length
      const test = await rita.request('POST', '/api/notices/test', { channel: 'mail' })
      expect(test.status).toBe(204)
      await eventually(() => mailsToRita().length > before, 'a mail on request')
      return mailsToRita().map(({ raw }) => /^Subject: (.*)\r$/m.exec(raw)?.[1])
    }

    test('NT12 a server that is killed tells it once after the next start', async () => {
      await publishUntold(async () => void (await server.end('SIGKILL')))
      await server.startAgain()
      expect(await toldRita()).toEqual(TOLD)
    })

    test('NT12 a read that fails is made again, and it is told once', async () => {
      await publishUntold(async () => {
        for (const pid of await waiting()) {
          await storage.database.execute(`SELECT pg_terminate_backend(${pid})`)
        }
        await eventually(async () => (await waiting()).length === 0, 'the failure')
      })
      expect(await toldRita()).toEqual(TOLD)
    })
  },
)

function nextMonday(): string {
  const today = Temporal.Now.plainDateISO('UTC')
  return today.add({ days: 8 - today.dayOfWeek }).toString()
}
