import { insertCenter } from '@foyer/server/centers/centers-queries.ts'
import { readPresences, storePresence } from '@foyer/server/duty/duty-queries.ts'
import { rotaPresences } from '@foyer/server/duty/duty-tables.ts'
import { PresenceLog } from '@foyer/server/duty/presence-log.ts'
import { createLog } from '@foyer/server/log.ts'
import { DEFAULT_CENTER } from '@foyer/shared/centers/centers-contract.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { failing } from '../support/failing-database.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { storeStaff } from '../support/store-staff.ts'

const MINUTE = 60_000
let storage: Awaited<ReturnType<typeof openFreshDatabase>>
let clock: FakeClock
let log: PresenceLog
let rita: string
let sam: string
const begin = Date.parse('2030-01-01T09:00Z')

beforeAll(async () => {
  storage = await openFreshDatabase()
  for (const id of ['berlin', 'tokyo'])
    await insertCenter(storage.database, { ...DEFAULT_CENTER, id, name: id }, begin)
  rita = (await storeStaff(storage.database, 'Rita')).id
  sam = (await storeStaff(storage.database, 'Sam')).id
})
afterAll(() => storage.close())
beforeEach(async () => {
  await storage.database.delete(rotaPresences)
  clock = new FakeClock(begin)
  log = open()
})

const open = () => new PresenceLog({ database: storage.database, clock, log: createLog('silent') })
const pass = (minutes: number) => clock.goTo(clock.now() + minutes * MINUTE)

/** Whose stretches are stored for a center, in minutes after the begin. */
async function stretches(centerId = 'berlin') {
  await log.settle()
  const found = await readPresences(storage.database, centerId, begin, begin + 1000 * MINUTE)
  return found
    .toSorted(
      (a, b) => a.start - b.start || Number(b.staffId === rita) - Number(a.staffId === rita),
    )
    .map(({ staffId, start, end }) => [
      staffId === rita ? 'rita' : 'sam',
      (start - begin) / MINUTE,
      end === null ? null : (end - begin) / MINUTE,
    ])
}

describe('a stretch', () => {
  test('lasts from coming until going; saying the same twice changes nothing', async () => {
    log.set('berlin', rita, true)
    pass(10)
    log.set('berlin', rita, true)
    expect(await stretches()).toEqual([['rita', 0, null]])
    log.set('berlin', rita, false)
    pass(5)
    log.set('berlin', rita, false)
    expect(await stretches()).toEqual([['rita', 0, 10]])
  })

  test('is another one after a pause', async () => {
    for (const present of [true, false, true, false]) {
      log.set('berlin', rita, present)
      pass(7)
    }
    expect(await stretches()).toEqual([
      ['rita', 0, 7],
      ['rita', 14, 21],
    ])
  })

  test('is of one person in one center', async () => {
    log.set('berlin', rita, true)
    pass(1)
    log.set('tokyo', rita, true)
    log.set('berlin', sam, true)
    pass(1)
    log.set('berlin', rita, false)
    expect(await stretches('berlin')).toEqual([
      ['rita', 0, 2],
      ['sam', 1, null],
    ])
    expect(await stretches('tokyo')).toEqual([['rita', 1, null]])
  })

  test('that ends as it begins counts for nothing, and does not stay open', async () => {
    log.set('berlin', rita, true)
    log.set('berlin', rita, false)
    pass(10)
    expect(await stretches()).toEqual([])
    log.set('berlin', rita, true)
    expect(await stretches()).toEqual([['rita', 10, null]])
  })
})

test('a clean stop ends all that last', async () => {
  log.set('berlin', rita, true)
  log.set('tokyo', sam, true)
  pass(30)
  await log.close()
  expect(await stretches('berlin')).toEqual([['rita', 0, 30]])
  expect(await stretches('tokyo')).toEqual([['sam', 0, 30]])
})

test('what a killed server left open ends at the next start, what had ended does not change', async () => {
  log.set('berlin', rita, true)
  log.set('berlin', sam, true)
  pass(20)
  log.set('berlin', sam, false)
  await log.settle()
  pass(40)
  log = open() // the server was killed in between
  await log.load()
  log.set('berlin', rita, true)
  expect(await stretches()).toEqual([
    ['rita', 0, 60],
    ['sam', 0, 20],
    ['rita', 60, null],
  ])
})

test('reading gives what touches the span, and no more', async () => {
  const stored = { centerId: 'berlin', staffId: rita }
  const at = (minutes: number) => begin + minutes * MINUTE
  for (const [id, start, end] of [
    ['before', 0, 10],
    ['across', 5, 25],
    ['within', 21, 22],
    ['after', 40, 50],
  ] as const) {
    const uuid = `00000000-0000-4000-8000-${id.padEnd(12, '0').replaceAll(/[^0-9a-f]/g, 'f')}`
    await storePresence(storage.database, { id: uuid, ...stored, start: at(start), end: at(end) })
  }
  const found = await readPresences(storage.database, 'berlin', at(20), at(30))
  expect(found.map(({ start }) => (start - begin) / MINUTE).toSorted()).toEqual([21, 5])
  expect(await readPresences(storage.database, 'tokyo', at(0), at(99))).toEqual([])
})

test('what a database that fails twice does not take is written later, as it is by then', async () => {
  let failures = 2
  const database = failing(storage.database, () => failures-- > 0)
  const log = new PresenceLog({ database, clock, log: createLog('silent') })
  const stored = () => readPresences(storage.database, 'berlin', begin, begin + 1000 * MINUTE)
  log.set('berlin', rita, true)
  await vi.waitFor(() => expect(failures).toBe(1))
  clock.goTo(begin + 1000)
  await vi.waitFor(() => expect(failures).toBe(0))
  expect(await stored()).toEqual([])
  clock.goTo(begin + 2999)
  log.set('berlin', sam, true)
  await vi.waitFor(async () => expect(await stored()).toMatchObject([{ staffId: sam }]))
  clock.goTo(begin + 3000)
  await vi.waitFor(async () =>
    expect(await stored()).toMatchObject([
      { staffId: rita, start: begin, end: null },
      { staffId: sam },
    ]),
  )
  await log.close()
})
