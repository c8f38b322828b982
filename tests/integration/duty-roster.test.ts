import { openCenters } from '@foyer/server/centers/open-centers.ts'
import { DutyRoster } from '@foyer/server/duty/duty-roster.ts'
import { createBus } from '@foyer/server/events/bus.ts'
import type { StaffMember, StaffSessions } from '@foyer/server/identity/identity-types.ts'
import { createLog } from '@foyer/server/log.ts'
import { type OpenDatabase, openDatabase } from '@foyer/server/storage/database.ts'
import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import { AWAY_SECONDS } from '@foyer/shared/duty/duty-limits.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { failing } from '../support/failing-database.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

const { folder, remove } = makeTemporaryFolder()
const log = createLog('silent')
const rita: StaffMember = {
  id: 'rita',
  name: 'Rita Rep',
  role: 'rep',
  languages: ['en'],
  greeting: {},
  look: randomLook(() => 0),
}
let storage: OpenDatabase
let clock: FakeClock
let active = true
/** Of the next writes. */
let failingWrites = 0
let doorChanges = 0
let changes: (string | null)[] = []
let roster: DutyRoster

const staffSessions: StaffSessions = {
  open: async () => null,
  bySession: async () => null,
  names: async () => [],
  byId: async (id) => (active && id === rita.id ? rita : null),
}

function createRoster(): DutyRoster {
  const bus = createBus()
  bus.on('door', () => doorChanges++)
  return new DutyRoster({
    centerId: MAIN_CENTER,
    database: failing(storage.database, () => failingWrites-- > 0),
    staffSessions,
    bus,
    clock,
    log,
    onChange: (_staffId, duty) => void changes.push(duty?.status ?? null),
  })
}

const pass = (milliseconds: number) => clock.goTo(clock.now() + milliseconds)

/** A roster as after a restart. */
async function loadRoster(): Promise<DutyRoster> {
  await roster.settle()
  const loaded = createRoster()
  await loaded.load()
  return loaded
}

beforeAll(async () => {
  storage = await openDatabase({ dataFolder: folder, log, say: () => {} })
  const { database } = storage
  clock = new FakeClock(Date.UTC(2026, 10, 21, 12))
  await openCenters({ database, mainName: 'Hall', bus: createBus(), log, clock })
})
afterAll(async () => {
  await storage.close()
  remove()
})
beforeEach(async () => {
  clock = new FakeClock(Date.UTC(2026, 10, 21, 12))
  active = true
  failingWrites = 0
  roster = createRoster()
  await roster.load()
  await roster.goOff(rita.id)
  await roster.comeOn(rita)
  doorChanges = 0
  changes = []
})

test('the badge says back-soon after a while without a page, and the own word again with one', () => {
  roster.setStatus(rita.id, 'busy')
  roster.pageClosed(rita.id)
  const shown = () => roster.shownStatus(roster.get(rita.id)!)
  pass(AWAY_SECONDS * 1000 - 1)
  expect(shown()).toBe('busy')
  pass(1)
  expect(shown()).toBe('back-soon')
  roster.pageOpened(rita.id)
  expect(shown()).toBe('busy')
})

test('who is there but does not look is back soon, unless busy or on the phone', () => {
  const shown = () => roster.shownStatus(roster.get(rita.id)!)
  roster.setHidden(rita.id, clock.now())
  pass(AWAY_SECONDS * 1000 - 1)
  expect(shown()).toBe('available')
  pass(1)
  expect(shown()).toBe('back-soon')
  roster.setStatus(rita.id, 'on-the-phone')
  expect(shown()).toBe('on-the-phone')
  roster.setStatus(rita.id, 'available')
  roster.setHidden(rita.id, null)
  expect(shown()).toBe('available')
})

test('every change of a duty is told, its end as null', () => {
  roster.setStatus(rita.id, 'busy')
  roster.goOff(rita.id)
  roster.goOff(rita.id)
  expect(changes).toEqual(['busy', null])
})

test('a restart keeps who is on duty, and counts from when the page was seen last', async () => {
  roster.setStatus(rita.id, 'on-the-phone')
  roster.pageClosed(rita.id)
  const closed = clock.now()
  pass(5000)
  const after = await loadRoster()
  expect(after.get(rita.id)).toMatchObject({
    status: 'on-the-phone',
    awaySince: closed,
    member: rita,
  })
})

test('a page that was open when the server stopped counts as closed from the start', async () => {
  pass(60_000)
  const after = await loadRoster()
  expect(after.get(rita.id)?.awaySince).toBe(clock.now())
})

test('who is no longer staff is not on duty after a restart, for good', async () => {
  active = false
  const after = await loadRoster()
  expect(after.size).toBe(0)
  await after.settle()
  active = true
  expect((await loadRoster()).size).toBe(0)
})

test('what cannot be written is written later: a restart finds it', async () => {
  await roster.settle()
  failingWrites = 2
  roster.setStatus(rita.id, 'busy')
  await expect(roster.settle()).rejects.toThrow()
  const restarted = createRoster()
  await restarted.load()
  expect(restarted.get(rita.id)?.status).toBe('available')
  pass(1000)
  await vi.waitFor(async () => {
    const after = createRoster()
    await after.load()
    expect(after.get(rita.id)?.status).toBe('busy')
  })
})
