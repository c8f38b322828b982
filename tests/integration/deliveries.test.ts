import { insertDeliveries } from '@foyer/server/deliveries/deliveries-queries.ts'
import { createOutbox } from '@foyer/server/deliveries/outbox.ts'
import { createLog } from '@foyer/server/log.ts'
import { type OpenDatabase, openDatabase } from '@foyer/server/storage/database.ts'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { findPostgres, startPostgres } from '../support/postgres-server.ts'

const log = createLog('silent')
const programs = findPostgres()

/** Process ids of the connections that wait for a table. */
async function waiting({ database }: OpenDatabase): Promise<number[]> {
  const { rows } = await database.execute<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'relation' AND NOT granted`,
  )
  return rows.map(({ pid }) => pid)
}

test.skipIf(programs === null)(
  'what could not be read is sent when the database is back (skipped only without PostgreSQL)',
  async () => {
    const postgres = await startPostgres(programs!)
    onTestFinished(postgres.stop)
    const url = postgres.makeDatabase('foyer')
    const storage = await openDatabase({ url, dataFolder: '/nowhere', log, say: () => {} })
    onTestFinished(storage.close)
    const { database } = storage
    const clock = new FakeClock('2027-01-04T08:00:00Z')
    const sent: string[] = []
    const outbox = createOutbox({
      database,
      clock,
      log,
      random: () => 0.5,
      send: {
        async letter({ recipientId }) {
          sent.push(recipientId)
          return { state: 'sent' }
        },
      },
    })
    await outbox.settled()

    await insertDeliveries(database, [
      {
        key: 'a',
        channel: 'letter',
        recipientKind: 'staff',
        recipientId: 'rita',
        address: null,
        payload: {},
        due: clock.now(),
        expiresAt: null,
      },
    ])
    await database.transaction(async (transaction) => {
      await transaction.execute('LOCK TABLE deliveries IN ACCESS EXCLUSIVE MODE')
      outbox.wake()
      const [pid] = await eventually(async () => {
        const pids = await waiting(storage)
        return pids.length > 0 && pids
      }, 'the outbox')
      await database.execute(`SELECT pg_terminate_backend(${pid})`)
      await outbox.settled()
    })
    expect(sent).toEqual([])
    clock.goTo(clock.now() + 60_000)
    await outbox.settled()
    expect(sent).toEqual(['rita'])
    await outbox.close()
  },
)
