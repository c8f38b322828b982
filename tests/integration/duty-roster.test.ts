import { openCenters } from '@foyer/server/centers/open-centers.ts'
import { DutyRoster } from '@foyer/server/duty/duty-roster.ts'
import { createBus } from '@foyer/server/events/bus.ts'
import type { StaffMember, StaffSessions } from '@foyer/server/identity/identity-types.ts'
import { createLog } from '@foyer/server/log.ts'
import { type OpenDatabase, openDatabase } from '@foyer/server/storage/database.ts'
import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import { AWAY_SECONDS } from '@foyer/shared/duty/duty-limits.ts'
import { randomLook } from '@foyer/shared/look/look.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
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
let now = 0
let active = true
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
    database: storage.database,
    staffSessions,
    bus,
    clock: { now: () => now },
    log,
    onChange: (_staffId, duty) => void changes.push(duty?.status ?? null),
  })
}

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
  const clock = { now: () => now }
  await openCenters({ database, mainName: 'Hall', bus: createBus(), log, clock })
})
afterAll(async () => {
  await storage.close()
  remove()
})
beforeEach(async () => {
  now = Date.UTC(2026, 10, 21, 12)
  active = true
  roster = createRoster()
  await roster.load()
  roster.goOff(rita.id)
  roster.comeOn(rita)
  doorChanges = 0
  changes = []
})

test('the badge says back-soon after a while without a page, and the own word again with one', () => {
  roster.setStatus(rita.id, 'busy')
  roster.pageClosed(rita.id)
  const shown = () => roster.shownStatus(roster.get(rita.id)!)
  now += AWAY_SECONDS * 1000 - 1
  expect(shown()).toBe('busy')
  now += 1
  expect(shown()).toBe('back-soon')
  roster.pageOpened(rita.id)
  expect(shown()).toBe('busy')
})

test('who is there but does not look is back soon, unless busy or on the phone', () => {
  const shown = () => roster.shownStatus(roster.get(rita.id)!)
  roster.setHidden(rita.id, now)
  now += AWAY_SECONDS * 1000 - 1
  expect(shown()).toBe('available')
  now += 1
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
  const closed = now
  now += 5000
  const after = await loadRoster()
  expect(after.get(rita.id)).toMatchObject({
    status: 'on-the-phone',
    awaySince: closed,
    member: rita,
  })
})

test('a page that was open when the server stopped counts as closed from the start', async () => {
  now += 60_000
  const after = await loadRoster()
  expect(after.get(rita.id)?.awaySince).toBe(now)
})

test('who is no longer staff is not on duty after a restart, for good', async () => {
  active = false
  const after = await loadRoster()
  expect(after.size).toBe(0)
  await after.settle()
  active = true
  expect((await loadRoster()).size).toBe(0)
})
