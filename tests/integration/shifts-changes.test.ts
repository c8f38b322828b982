import { randomUUID } from 'node:crypto'
import { createBus } from '@foyer/server/events/bus.ts'
import { createEventLog, type EventLog } from '@foyer/server/events/event-log.ts'
import { createLog } from '@foyer/server/log.ts'
import {
  changeHands,
  changeRota,
  changeShifts,
  type Deed,
  type ShiftHook,
} from '@foyer/server/shifts/change-shifts.ts'
import {
  readChanges,
  readHistory,
  readMissed,
  readNames,
  readShifts,
  readShiftsById,
  readWeekShifts,
  type ShiftChange,
} from '@foyer/server/shifts/shifts-queries.ts'
import type { Database } from '@foyer/server/storage/database.ts'
import type { Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import { MONDAY, testShift } from '@foyer/shared/shifts/shifts-fixture.ts'
import { HOUR } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { FakeClock } from '../support/fake-clock.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { recordedEvents } from '../support/recorded-events.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { storeStaff } from '../support/store-staff.ts'

const NOW = Date.parse('2027-03-01T08:00:00Z')
const DEED: Deed = { cause: 'publish', by: null, now: NOW }

let database: Database
let events: EventLog
let close: () => Promise<void>

const shift = (change: Partial<Shift> = {}) => testShift(1, { id: randomUUID(), ...change })
const fresh = (after: Shift): ShiftChange => ({ before: null, after })
const change = (
  changes: readonly ShiftChange[],
  deed: Partial<Deed> = {},
  hooks: readonly ShiftHook[] = [],
) =>
  changeRota(events, (transaction) =>
    changeShifts(transaction, hooks, changes, { ...DEED, ...deed }),
  )
const recorded = async () =>
  (await recordedEvents({ database }, 'shifts-changed')).flatMap((event) =>
    event.kind === 'shifts-changed' ? [event] : [],
  )

beforeAll(async () => {
  const opened = await openFreshDatabase()
  database = opened.database
  const [bus, clock, log] = [createBus(), new FakeClock(NOW), createLog('silent')]
  events = createEventLog({ database, bus, clock, log })
  close = async () => {
    await events.close()
    await opened.close()
  }
})
afterAll(() => close())
afterEach(() => database.execute('TRUNCATE rota_shifts, rota_changes, events'))

test('a stretch of time has the shifts that overlap it, not those that touch it', async () => {
  const [from, to] = [NOW, NOW + HOUR]
  const times = {
    'ends at the begin': [from - HOUR, from],
    'reaches in by a millisecond': [from - HOUR, from + 1],
    'is all of it': [from, to],
    'is within': [from + 1, to - 1],
    'begins just before the end': [to - 1, to + HOUR],
    'begins at the end': [to, to + HOUR],
    'goes around it': [from - HOUR, to + HOUR],
  }
  for (const [skill, [start, end]] of Object.entries(times)) {
    await change([fresh(shift({ start: start!, end: end!, skills: [skill] }))])
  }
  const found = (await readShifts(database, { from, to })).map(({ skills }) => skills[0])
  expect(found.toSorted()).toEqual([
    'begins just before the end',
    'goes around it',
    'is all of it',
    'is within',
    'reaches in by a millisecond',
  ])
})

test('whatever is asked for, it is what a list would give, by begin', async () => {
  const random = seededRandom(11)
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)]!
  const all = Array.from({ length: 60 }, () => {
    const start = NOW + Math.floor(random() * 48) * HOUR
    const end = start + (1 + Math.floor(random() * 10)) * HOUR
    const staffId = pick(['ann', 'bob', null])
    return shift({
      start,
      end,
      staffId,
      centerId: pick(['main', 'lima']),
      cancelled: random() < 0.2,
    })
  })
  await change(all.map(fresh))
  for (let asked = 0; asked < 30; asked++) {
    const from = NOW + Math.floor(random() * 48) * HOUR
    const to = from + Math.floor(random() * 12 + 1) * HOUR
    const centerId = pick(['main', 'lima', undefined])
    const staffIds = pick([['ann'], ['ann', 'bob'], [], undefined])
    const found = await readShifts(database, {
      from,
      to,
      ...(centerId === undefined ? {} : { centerId }),
      ...(staffIds === undefined ? {} : { staffIds }),
    })
    const expected = all.filter(
      (one) =>
        one.end > from &&
        one.start < to &&
        (centerId ?? one.centerId) === one.centerId &&
        (staffIds === undefined || staffIds.some((id) => id === one.staffId)),
    )
    expect(found.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted())
    expect(found.map(({ start }) => start)).toEqual(found.map(({ start }) => start).toSorted())
  }
})

test('a shift comes back as it was stored, with the instant of its last change', async () => {
  const stored = shift({ skills: ['Leasing', 'Fleet'], languages: ['de', 'fr-CA'] })
  await change([fresh(stored)], { now: NOW + 5 })
  expect(await readWeekShifts(database, 'main', MONDAY)).toEqual([
    { ...stored, changedAt: NOW + 5 },
  ])
  const changed = { ...stored, version: 2, staffId: null }
  await change([{ before: stored, after: changed }], { now: NOW + 9 })
  expect([...(await readShiftsById(database, [stored.id, randomUUID()])).values()]).toEqual([
    { ...changed, changedAt: NOW + 9 },
  ])
  expect(await readShiftsById(database, [])).toEqual(new Map())
})

test('R4 a shift through midnight of Sunday belongs to the week of its begin', async () => {
  const night = shift({ date: '2027-03-28', from: '22:00', to: '06:00' })
  await change([fresh(night)])
  expect(await readWeekShifts(database, 'main', MONDAY)).toMatchObject([{ id: night.id }])
  expect(await readWeekShifts(database, 'main', '2027-03-29')).toEqual([])
})

test('each center gets one event, which names its own entries in the history', async () => {
  const changes = ['main', 'lima', 'main'].map((centerId) => fresh(shift({ centerId })))
  await change(changes, { by: 'lee' })
  const told = await recorded()
  expect(told.map(({ centerId, actor, body }) => [centerId, actor, body.changes.length])).toEqual([
    ['main', 'lee', 2],
    ['lima', 'lee', 1],
  ])
  const ofMain = await readChanges(database, told[0]!.body.changes)
  expect(ofMain.map(({ shiftId }) => shiftId)).toEqual([changes[0]!.after.id, changes[2]!.after.id])
})

test('a change of nothing is none: no event, no entry', async () => {
  await change([])
  expect(await recorded()).toEqual([])
  expect(await readHistory(database, 'main', MONDAY)).toEqual([])
})

test('a follower that fails undoes the change, what is recorded of it, and what others wrote', async () => {
  const kept = shift()
  await change([fresh(kept)])
  const before = await recorded()
  const writes: ShiftHook = async (transaction) => {
    await transaction.execute(`UPDATE rota_shifts SET skills = ARRAY['written']`)
  }
  const fails: ShiftHook = () => Promise.reject(new Error('not this one'))
  const after = { ...kept, version: 2, staffId: 'bob' }
  await expect(
    change([{ before: kept, after }, fresh(shift())], {}, [writes, fails]),
  ).rejects.toThrow('not this one')
  expect(await readWeekShifts(database, 'main', MONDAY)).toEqual([{ ...kept, changedAt: NOW }])
  expect(await readHistory(database, 'main', MONDAY)).toHaveLength(1)
  expect(await recorded()).toEqual(before)
})

test('hooks come one after the other, and find what has changed stored already', async () => {
  const seen: string[] = []
  const look =
    (name: string): ShiftHook =>
    async (transaction, changes, deed) => {
      const stored = await readShiftsById(transaction, [changes[0]!.after.id])
      seen.push(`${name} ${deed.cause} ${stored.size}`)
    }
  await change([fresh(shift())], { cause: 'swap' }, [look('first'), look('second')])
  expect(seen).toEqual(['first swap 1', 'second swap 1'])
})

test('hands change at once, each with the next version and nothing else changed', async () => {
  const [one, two] = [shift({ version: 4, staffId: 'ann' }), shift({ staffId: 'bob' })]
  await change([fresh(one), fresh(two)])
  const given = await changeRota(events, (transaction) =>
    changeHands(
      transaction,
      [],
      [
        { shift: one, staffId: 'bob' },
        { shift: two, staffId: null },
      ],
      { ...DEED, cause: 'swap' },
    ),
  )
  expect(given).toEqual([
    { ...one, staffId: 'bob', version: 5 },
    { ...two, staffId: null, version: 2 },
  ])
  expect([...(await readShiftsById(database, [one.id, two.id])).values()]).toMatchObject(
    given.toSorted((a, b) => a.id.localeCompare(b.id)),
  )
})

test('the history of a week is the newest first, names its authors, and is no longer than 500', async () => {
  const lea = await storeStaff(database, 'Lea Lead', { role: 'lead', active: false })
  const planned = shift()
  await change([fresh(planned)], { by: lea.id })
  await change([{ before: planned, after: { ...planned, version: 2 } }], { by: 'nobody' })
  await change([{ before: planned, after: { ...planned, version: 3 } }], { cause: 'left' })
  await change([fresh(shift({ date: '2027-03-29' })), fresh(shift({ centerId: 'lima' }))])
  const history = await readHistory(database, 'main', MONDAY)
  expect(history.map(({ after, by }) => [after.version, by])).toEqual([
    [3, null],
    [2, { staffId: 'nobody', name: '' }],
    [1, { staffId: lea.id, name: 'Lea Lead' }],
  ])
  const many = Array.from({ length: 500 }, (_, version) => fresh({ ...planned, version }))
  await change(many)
  const newest = await readHistory(database, 'main', MONDAY)
  expect(newest.map(({ after }) => after.version)).toEqual(many.map((_, i) => 499 - i))
})

test('what was missed is told as it was before, of one center, after an instant and until another', async () => {
  const [early, late, elsewhere, given] = [
    shift({ staffId: 'ann' }),
    shift({ staffId: 'bob' }),
    shift({ centerId: 'lima' }),
    shift(),
  ]
  const opens = (before: Shift, deed: Partial<Deed>) =>
    change([{ before, after: { ...before, version: 2, staffId: null } }], deed)
  await opens(early, { cause: 'no-show', now: NOW })
  await opens(late, { cause: 'no-show', now: NOW + 1 })
  await opens(elsewhere, { cause: 'no-show', now: NOW + 1 })
  await opens(given, { cause: 'absence', now: NOW + 1 })
  expect(await readMissed(database, 'main', NOW - 1, NOW + 1)).toEqual([early, late])
  expect(await readMissed(database, 'main', NOW, NOW + 1)).toEqual([late])
  expect(await readMissed(database, 'main', NOW - 1, NOW)).toEqual([early])
})

test('names are those of the asked, of who left too, each once and by name', async () => {
  const zoe = await storeStaff(database, 'Zoë Gone', { active: false })
  const abe = await storeStaff(database, 'Abe Rep')
  await storeStaff(database, 'Not Asked')
  expect(await readNames(database, [zoe.id, abe.id, zoe.id, 'nobody'])).toEqual([
    { staffId: abe.id, name: 'Abe Rep' },
    { staffId: zoe.id, name: 'Zoë Gone' },
  ])
  expect(await readNames(database, [])).toEqual([])
})
