import { randomUUID } from 'node:crypto'
import { ATTEMPTS_MAX } from '@foyer/server/deliveries/attempts.ts'
import type { Outcome } from '@foyer/server/deliveries/deliver.ts'
import {
  type ClaimedDelivery,
  claimDelivery,
  deleteDeliveriesTo,
  insertDeliveries,
  type NewDelivery,
  nextDue,
  oldestSending,
  retryDelivery,
} from '@foyer/server/deliveries/deliveries-queries.ts'
import { deliveries } from '@foyer/server/deliveries/deliveries-tables.ts'
import { createOutbox, type Outbox } from '@foyer/server/deliveries/outbox.ts'
import { createLog } from '@foyer/server/log.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { FakeClock } from '../support/fake-clock.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'

/** The outbox over a real database and a clock that the test moves; what takes the deliveries is the test itself. */
const MINUTE = 60_000
const HOUR = 60 * MINUTE
let storage: Awaited<ReturnType<typeof openFreshDatabase>>
let clock: FakeClock
let outbox: Outbox | null = null
let sent: ClaimedDelivery[]
/** What the other end says to each attempt. */
let answer: (delivery: ClaimedDelivery) => Promise<Outcome>

beforeAll(async () => {
  storage = await openFreshDatabase()
})
afterAll(() => storage.close())
beforeEach(async () => {
  await storage.database.delete(deliveries)
  clock = new FakeClock('2030-01-01T09:00Z')
  sent = []
  answer = async () => ({ state: 'sent' })
  return async () => {
    await outbox?.close()
    outbox = null
  }
})

function delivery(key: string, more: Partial<NewDelivery> = {}): NewDelivery {
  return {
    key,
    channel: 'mail',
    recipientKind: 'staff',
    recipientId: 'rita',
    address: null,
    payload: { text: key },
    due: clock.now(),
    expiresAt: null,
    ...more,
  }
}

const add = (...added: NewDelivery[]) => insertDeliveries(storage.database, added)
const rows = () => storage.database.select().from(deliveries)
const rowOf = async (key: string) => (await rows()).find((row) => row.key === key)!
const keys = () => sent.map(({ key }) => key)

/** Starts the outbox, as a server does, and lets it send what is due. */
async function start(): Promise<void> {
  const send = async (claimed: ClaimedDelivery) => {
    sent.push(claimed)
    return answer(claimed)
  }
  outbox = createOutbox({
    database: storage.database,
    clock,
    log: createLog('silent'),
    random: () => 0.5,
    send: { mail: send, push: send },
  })
  await outbox.settled()
}

/** Lets time pass and what falls due be sent. */
async function pass(milliseconds: number): Promise<void> {
  clock.goTo(clock.now() + milliseconds)
  await outbox!.settled()
}

describe('what is stored', () => {
  test('NT8 is stored once by its key, and sent once', async () => {
    await add(delivery('shift-1'), delivery('shift-1', { payload: { text: 'another' } }))
    await add(delivery('shift-1'))
    await start()
    outbox!.wake()
    await outbox!.settled()
    expect(keys()).toEqual(['shift-1'])
    await add(delivery('shift-1'))
    outbox!.wake()
    await outbox!.settled()
    expect(keys()).toEqual(['shift-1'])
  })

  test('goes when it is due and not before, the earliest first', async () => {
    await add(
      delivery('later', { due: clock.now() + 2 * HOUR }),
      delivery('soon', { due: clock.now() + HOUR }),
      delivery('now'),
    )
    await start()
    expect(keys()).toEqual(['now'])
    expect(await nextDue(storage.database, 'mail')).toBe(clock.now() + HOUR)
    await pass(HOUR - 1)
    expect(keys()).toEqual(['now'])
    await pass(1)
    expect(keys()).toEqual(['now', 'soon'])
    await pass(HOUR)
    expect(keys()).toEqual(['now', 'soon', 'later'])
    expect((await rows()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
  })

  test('waits for the next start when the server stops before', async () => {
    await start()
    await outbox!.close()
    await add(delivery('stored-while-down'))
    expect(keys()).toEqual([])
    await start()
    expect(keys()).toEqual(['stored-while-down'])
  })
})

describe('claiming', () => {
  test('gives each to one only, however many ask at once', async () => {
    await add(...Array.from({ length: 5 }, (_, i) => delivery(`one-${i}`)))
    const claimed = await Promise.all(
      Array.from({ length: 8 }, () => claimDelivery(storage.database, 'mail', clock.now())),
    )
    const got = claimed.flatMap((one) => (one === null ? [] : [one.key]))
    expect(got.toSorted()).toEqual(['one-0', 'one-1', 'one-2', 'one-3', 'one-4'])
    expect(await oldestSending(storage.database)).toBe(clock.now())
  })

  test('keeps to its channel, and counts the attempts', async () => {
    await add(delivery('by-push', { channel: 'push' }))
    expect(await claimDelivery(storage.database, 'mail', clock.now())).toBeNull()
    const claimed = await claimDelivery(storage.database, 'push', clock.now())
    expect(claimed).toMatchObject({ key: 'by-push', attempts: 1, error: null })
  })
})

describe('NT9 what fails for now', () => {
  test('is tried again later and later, until it is taken', async () => {
    let left = 3
    answer = async () => (left-- > 0 ? { state: 'later', error: 'busy' } : { state: 'sent' })
    await add(delivery('stubborn'))
    await start()
    expect(await rowOf('stubborn')).toMatchObject({ state: 'waiting', attempts: 1, error: 'busy' })
    const times: number[] = []
    while ((await rowOf('stubborn')).state === 'waiting') {
      const due = (await nextDue(storage.database, 'mail'))!
      times.push(due - clock.now())
      await pass(due - clock.now())
    }
    expect(times).toHaveLength(3)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times[0]).toBeLessThan(times[2]!)
    expect(await rowOf('stubborn')).toMatchObject({ state: 'sent', attempts: 4, error: null })
  })

  test('counts what the way throws as not for now', async () => {
    answer = () => Promise.reject(new Error('socket\nhang up'))
    await add(delivery('thrown'))
    await start()
    expect(await rowOf('thrown')).toMatchObject({ state: 'waiting', error: 'socket hang up' })
  })

  test('has failed after ten attempts, with what was said last', async () => {
    answer = async () => ({ state: 'later', error: `still busy ${sent.length}` })
    await add(delivery('hopeless'))
    await start()
    for (let attempt = 1; attempt < ATTEMPTS_MAX; attempt++) {
      await pass((await nextDue(storage.database, 'mail'))! - clock.now())
    }
    await pass(48 * HOUR)
    const row = await rowOf('hopeless')
    expect(row).toMatchObject({ state: 'failed', attempts: ATTEMPTS_MAX })
    expect(row.error).toBe(`still busy ${ATTEMPTS_MAX}`)
    expect(sent).toHaveLength(ATTEMPTS_MAX)
  })

  test('has failed when the next attempt would come too late', async () => {
    answer = async () => ({ state: 'later', error: 'busy' })
    await add(delivery('pressing', { expiresAt: clock.now() + 10_000 }))
    await start()
    expect(await rowOf('pressing')).toMatchObject({ state: 'failed', attempts: 1, error: 'busy' })
  })

  test('that was refused for good is not tried again, and can be by hand', async () => {
    answer = async () => ({ state: 'failed', error: 'no such mailbox' })
    await add(delivery('refused', { expiresAt: clock.now() + HOUR }))
    await start()
    await pass(2 * HOUR)
    expect(sent).toHaveLength(1)
    const { id } = await rowOf('refused')
    answer = async () => ({ state: 'sent' })
    const visitor = 'visitor' as 'staff' // a kind of recipient that is not there yet
    expect(await retryDelivery(storage.database, id, visitor, clock.now())).toBe(false)
    expect(await retryDelivery(storage.database, id, 'staff', clock.now())).toBe(true)
    outbox!.wake()
    await outbox!.settled()
    expect(await rowOf('refused')).toMatchObject({ state: 'sent' })
    expect(await retryDelivery(storage.database, id, 'staff', clock.now())).toBe(false)
    expect(await retryDelivery(storage.database, randomUUID(), 'staff', clock.now())).toBe(false)
  })
})

test('what became pointless before it could go is dropped in silence', async () => {
  await add(delivery('stale', { expiresAt: clock.now() + MINUTE }))
  clock.goTo(clock.now() + HOUR)
  await start()
  expect(sent).toEqual([])
  expect(await rowOf('stale')).toMatchObject({ state: 'dropped', error: 'too late' })
})

describe('NT10 what was under way when the process died', () => {
  test('is given up after a while and not sent again by itself', async () => {
    await add(delivery('half'))
    await claimDelivery(storage.database, 'mail', clock.now())
    await start()
    expect(await rowOf('half')).toMatchObject({ state: 'sending' })
    await pass(5 * MINUTE)
    expect(await rowOf('half')).toMatchObject({ state: 'failed', error: 'interrupted' })
    await pass(HOUR)
    expect(sent).toEqual([])
  })
})

test('one way that hangs does not hold up the other', async () => {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  answer = ({ channel }) => (channel === 'mail' ? promise : Promise.resolve({ state: 'sent' }))
  await add(delivery('hangs'), delivery('goes', { channel: 'push' }))
  const started = start()
  await expect.poll(async () => (await rowOf('goes')).state).toBe('sent')
  expect(await rowOf('hangs')).toMatchObject({ state: 'sending' })
  resolve({ state: 'sent' })
  await started
  expect(await rowOf('hangs')).toMatchObject({ state: 'sent' })
})

test('what ended a month ago is forgotten, what waits is not', async () => {
  await add(delivery('old'), delivery('far', { due: clock.now() + 90 * 24 * HOUR }))
  await start()
  await pass(31 * 24 * HOUR)
  await pass(HOUR) // it is tidied up once an hour
  expect((await rows()).map(({ key }) => key)).toEqual(['far'])
})

test('deliveries to addresses that are no more are forgotten, those to others stay', async () => {
  const later = clock.now() + HOUR
  await add(
    delivery('gone', { channel: 'push', address: 'a', due: later }),
    delivery('kept', { channel: 'push', address: 'b', due: later }),
    delivery('mail', { address: 'a', due: later }),
  )
  await deleteDeliveriesTo(storage.database, 'push', ['a'])
  expect((await rows()).map(({ key }) => key).toSorted()).toEqual(['kept', 'mail'])
})

test('a text of the other end is cut and freed of control characters', async () => {
  answer = async () => ({ state: 'failed', error: `\u0007${'x'.repeat(1000)}` })
  await add(delivery('noisy'))
  await start()
  expect((await rowOf('noisy')).error).toBe(` ${'x'.repeat(299)}`)
})
