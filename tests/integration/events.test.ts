import { createBus } from '@foyer/server/events/bus.ts'
import type { NewEvent, StoredEvent } from '@foyer/server/events/event-contract.ts'
import { createEventLog, EVENTS_KEPT } from '@foyer/server/events/event-log.ts'
import { events, eventsSetAside } from '@foyer/server/events/events-tables.ts'
import { ATTEMPTS_MAX, type Follower } from '@foyer/server/events/follow-events.ts'
import type { EventTransaction } from '@foyer/server/events/write-events.ts'
import { createLog } from '@foyer/server/log.ts'
import { type OpenDatabase, openDatabase } from '@foyer/server/storage/database.ts'
import { DAY, HOUR, MINUTE } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { findPostgres, type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { recordedEvents } from '../support/recorded-events.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const log = createLog('silent')

/** What happens in these tests. */
const late = (subject: string) =>
  ({
    kind: 'shift-late',
    centerId: 'main',
    subject,
    actor: null,
    body: { staffId: 'rita' },
  }) satisfies NewEvent

/** What a follower here makes of it, so that it can be seen, and how often. */
const handled = ({ subject }: StoredEvent): NewEvent => ({ ...late(subject), kind: 'shift-missed' })

/** One process of several on a database. */
function startLog(storage: OpenDatabase, clock: FakeClock) {
  const eventLog = createEventLog({ database: storage.database, bus: createBus(), clock, log })
  const followers: Follower[] = []
  return {
    write: eventLog.write,
    countSetAside: eventLog.countSetAside,
    record: (...added: NewEvent[]) =>
      eventLog.write(async (transaction) => {
        for (const event of added) await transaction.record(event)
      }),
    follow(
      name = 'tester',
      handle = async (event: StoredEvent, transaction: EventTransaction) => {
        await transaction.record(handled(event))
      },
    ): Follower {
      const follower = eventLog.follow({ name, kinds: ['shift-late'], handle })
      followers.push(follower)
      return follower
    },
    async close() {
      for (const follower of followers) await follower.close()
      await eventLog.close()
    },
  }
}

/** What holds whichever database is behind it. */
function contract(open: () => Promise<OpenDatabase>): void {
  let storage: OpenDatabase
  let clock: FakeClock
  let server: ReturnType<typeof startLog>

  const subjects = async (kind: 'shift-late' | 'shift-missed') =>
    (await recordedEvents(storage, kind)).map(({ subject }) => subject)

  async function startAgain(): Promise<void> {
    await server.close()
    server = startLog(storage, clock)
  }

  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())
  beforeEach(() => {
    clock = new FakeClock('2027-01-04T08:00:00Z')
    server = startLog(storage, clock)
  })
  afterEach(async () => {
    await server.close()
    await storage.database.execute('TRUNCATE events, event_cursors, events_set_aside')
  })

  test('a change that fails leaves no event', async () => {
    const failed = server.write(async (transaction) => {
      await transaction.record(late('a'))
      throw new Error('changed my mind')
    })
    await expect(failed).rejects.toThrow('changed my mind')
    expect(await subjects('shift-late')).toEqual([])
  })

  test('what may be noticed more than once is recorded once', async () => {
    const notice = () => server.write((transaction) => transaction.record(late('a'), 'late:a'))
    expect(await notice()).toBe(true)
    expect(await notice()).toBe(false)
    expect(await recordedEvents(storage, 'shift-late')).toMatchObject([
      { ...late('a'), at: clock.now() },
    ])
  })

  test('a follower handles everything once and in order, what was there before it too', async () => {
    await server.record(late('a'), late('b'))
    const follower = server.follow()
    await server.record(late('c'))
    await follower.settled()
    expect(await subjects('shift-missed')).toEqual(['a', 'b', 'c'])
  })

  test('it goes on after a restart where it was; another begins at the beginning', async () => {
    await server.follow().settled()
    await server.record(late('a'))
    await startAgain()
    await server.record(late('b'))
    await server.follow().settled()
    expect(await subjects('shift-missed')).toEqual(['a', 'b'])
    await server.follow('another').settled()
    expect(await subjects('shift-missed')).toEqual(['a', 'b', 'a', 'b'])
  })

  test('what a handler wrote before it failed is undone, and it is tried again', async () => {
    let fails = 3
    const follower = server.follow('tester', async (event, transaction) => {
      await transaction.record(handled(event))
      if (fails-- > 0) throw new Error('not now')
    })
    await server.record(late('a'), late('b'))
    await follower.settled()
    expect(await subjects('shift-missed')).toEqual([])
    for (const seconds of [1, 2, 4]) {
      // News do not make it hurry.
      await server.record(late(`after ${seconds}`))
      await follower.settled()
      expect(await subjects('shift-missed')).toEqual([])
      clock.goTo(clock.now() + seconds * 1000)
      await follower.settled()
    }
    expect(await subjects('shift-missed')).toEqual(['a', 'b', 'after 1', 'after 2', 'after 4'])
  })

  test('one that cannot be handled is set aside and does not hold up the others', async () => {
    let tries = 0
    const follower = server.follow('tester', async (event, transaction) => {
      if (event.subject === 'poison') {
        tries++
        throw new Error('Rita Rep is broken', { cause: 'no such thing' })
      }
      await transaction.record(handled(event))
    })
    await server.record(late('a'), late('poison'), late('b'))
    for (let minute = 0; minute < ATTEMPTS_MAX; minute++) {
      await follower.settled()
      clock.goTo(clock.now() + MINUTE)
    }
    await follower.settled()
    expect(tries).toBe(ATTEMPTS_MAX)
    expect(await subjects('shift-missed')).toEqual(['a', 'b'])
    const [poison] = (await recordedEvents(storage, 'shift-late')).slice(1)
    expect(await storage.database.select().from(eventsSetAside)).toMatchObject([
      { follower: 'tester', number: poison!.number, error: 'no such thing' },
    ])
    expect(await server.countSetAside()).toBe(1)
  })

  test('so is one that somebody has broken in the database', async () => {
    await server.record(late('a'), late('b'))
    await storage.database.execute(`UPDATE events SET body = '{}' WHERE subject = 'a'`)
    const follower = server.follow()
    for (let minute = 0; minute < ATTEMPTS_MAX; minute++) {
      await follower.settled()
      clock.goTo(clock.now() + MINUTE)
    }
    await follower.settled()
    expect(await subjects('shift-missed')).toEqual(['b'])
  })

  test('old events are swept, but none that a follower still has to read', async () => {
    const other: NewEvent = { ...late('c'), kind: 'staff-changed', body: {} }
    await server.record(late('read'))
    await server.follow().settled()
    await startAgain()
    await server.record(late('unread'), other)
    const stuck = server.follow('tester', () => Promise.reject(new Error('not now')))
    await stuck.settled()
    clock.goTo(clock.now() + (EVENTS_KEPT - 1) * DAY)
    await server.record({ ...other, subject: 'fresh' })
    clock.goTo(clock.now() + 2 * DAY)
    const left = await eventually(async () => {
      clock.goTo(clock.now() + HOUR)
      const rows = await storage.database.select({ subject: events.subject }).from(events)
      return rows.length < 5 && rows.map(({ subject }) => subject).sort()
    }, 'the sweep')
    expect(left).toEqual(['fresh', 'unread'])
  })
}

describe('in the embedded database', () => {
  const temporary = makeTemporaryFolder()
  afterAll(temporary.remove)
  contract(() => openDatabase({ dataFolder: temporary.folder, log, say: () => {} }))
})

const programs = findPostgres()
describe.skipIf(programs === null)('on PostgreSQL (skipped only where none is installed)', () => {
  let postgres: PostgresServer
  let url: string
  const open = () => openDatabase({ url, dataFolder: '/nowhere', log, say: () => {} })
  beforeAll(async () => {
    postgres = await startPostgres(programs!)
    url = postgres.makeDatabase('foyer')
  })
  afterAll(() => postgres.stop())
  contract(open)

  test('whoever commits first, none is passed over', async () => {
    const storage = await open()
    const server = startLog(storage, new FakeClock(0))
    const follower = server.follow()
    const { promise: gate, resolve: commit } = Promise.withResolvers<void>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const slow = server.write(async (transaction) => {
      await transaction.record(late('slow'))
      begin()
      await gate
    })
    await begun
    // Either it has to wait, or it is there to be read before the other one is.
    let isOver = false
    const quick = server.record(late('quick')).finally(() => (isOver = true))
    for (;;) {
      const waiting = await storage.database.execute(
        `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
      )
      if (waiting.rows.length > 0 || isOver) break
    }
    await follower.settled()
    commit()
    await Promise.all([slow, quick])
    await follower.settled()
    const seen = await recordedEvents(storage, 'shift-missed')
    expect(seen.map(({ subject }) => subject)).toEqual(['slow', 'quick'])
    await server.close()
    await storage.close()
  })

  test('two processes that follow by one name share the work', async () => {
    url = postgres.makeDatabase('together')
    const storages = await Promise.all([open(), open()])
    const servers = storages.map((storage) => startLog(storage, new FakeClock(0)))
    const names = Array.from({ length: 20 }, (_, i) => `shift ${i}`)
    await servers[0]!.record(...names.map(late))
    const followers = servers.map((server) => server.follow())
    await Promise.all(followers.map((follower) => follower.settled()))
    const seen = await recordedEvents(storages[0]!, 'shift-missed')
    expect(seen.map(({ subject }) => subject)).toEqual(names)
    for (const server of servers) await server.close()
    for (const storage of storages) await storage.close()
  })
})
