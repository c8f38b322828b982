import { randomUUID } from 'node:crypto'
import { insertCenter } from '@foyer/server/centers/centers-queries.ts'
import { chatLines } from '@foyer/server/chat/chat-tables.ts'
import { rotaAbsences } from '@foyer/server/crew/crew-tables.ts'
import { rotaHandovers, rotaPresences, rotaTakeOvers } from '@foyer/server/duty/duty-tables.ts'
import { type Bus, createBus } from '@foyer/server/events/bus.ts'
import { deleteSessions, findStaff, updateStaff } from '@foyer/server/identity/identity-queries.ts'
import { staff, staffFailedSignIns, staffLinks } from '@foyer/server/identity/identity-tables.ts'
import { createLog } from '@foyer/server/log.ts'
import { conversationLines, conversations } from '@foyer/server/reception/reception-tables.ts'
import { createRetention, type RetentionKeeper } from '@foyer/server/retention/create-retention.ts'
import { rotationWeeks } from '@foyer/server/rotations/rotations-tables.ts'
import { rotaChanges, rotaShifts } from '@foyer/server/shifts/shifts-tables.ts'
import type { Database } from '@foyer/server/storage/database.ts'
import { rotaSwaps } from '@foyer/server/swaps/swaps-tables.ts'
import { rotaWeeks } from '@foyer/server/weeks/weeks-tables.ts'
import { MAIN_CENTER } from '@foyer/shared/centers/center-path.ts'
import { type Center, DEFAULT_CENTER } from '@foyer/shared/centers/centers-contract.ts'
import type { CenterDays, Retention } from '@foyer/shared/retention/retention-contract.ts'
import { DAY, HOUR, MINUTE } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { openFreshDatabase } from '../support/fresh-database.ts'
import { storeStaff } from '../support/store-staff.ts'

/** A Tuesday, noon in Tokyo. */
const NOW = '2027-06-15T03:00:00Z'
const now = Date.parse(NOW)

const tokyo: Center = {
  ...DEFAULT_CENTER,
  id: MAIN_CENTER,
  name: 'Tokyo',
  calendar: { ...DEFAULT_CENTER.calendar, zone: 'Asia/Tokyo' },
}
const lyon: Center = { ...DEFAULT_CENTER, id: 'lyon', name: 'Lyon' }
const centers = [tokyo, lyon]

let storage: Awaited<ReturnType<typeof openFreshDatabase>>
let database: Database
let bus: Bus
let clock: FakeClock
let retention: RetentionKeeper

beforeAll(async () => {
  storage = await openFreshDatabase()
  database = storage.database
  for (const center of centers) await insertCenter(database, center, 0)
})
afterAll(() => storage.close())
beforeEach(async () => {
  clock = new FakeClock(now)
  bus = createBus()
  retention = await open()
})

const open = () =>
  createRetention({
    database,
    bus,
    centers: {
      find: (id) => centers.find((center) => center.id === id) ?? null,
      all: () => centers,
    },
    clock,
    log: createLog('silent'),
    dropUnusedImages: async () => {},
  })
afterEach(async () => {
  await retention.close()
  await database.execute(`TRUNCATE retention, chat_lines, conversations, conversation_lines,
    rota_handovers, rota_presences, rota_take_overs, rota_shifts, rota_changes, rota_swaps, rota_weeks,
    rotation_weeks, rota_absences, staff_links, staff_failed_sign_ins, staff CASCADE`)
})

async function set(change: {
  company?: Partial<Retention['company']>
  main?: Partial<CenterDays>
}): Promise<void> {
  const current = retention.current()
  const stored = await retention.change(
    {
      version: current.version,
      company: { ...current.company, ...change.company },
      centers: { ...current.centers, main: { ...current.centers.main!, ...change.main } },
    },
    'olga',
  )
  if (!stored.ok) throw new Error(stored.detail)
}

/** What is due, deleted after it was looked at: both say the same (RE10). */
async function goes() {
  const due = await retention.preview(retention.current())
  expect(await retention.preview(retention.current())).toEqual(due)
  expect(await retention.sweep()).toEqual(due)
  expect(await retention.preview(retention.current())).toEqual([])
  return due
}

const ago = (days: number, more = 0) => new Date(now - days * DAY + more)

async function say(centerId: string, text: string, at: Date, fromId = 'ada'): Promise<string> {
  const id = randomUUID()
  await database
    .insert(chatLines)
    .values({ id, centerId, fromId, shownId: 'a', name: 'Ada', rep: false, text, at })
  return id
}

async function converse(centerId: string, at: readonly Date[], contact: string | null) {
  const id = randomUUID()
  await database.insert(conversations).values({
    ...{ id, centerId, contact, locale: 'en', visitorName: 'Ada', visitorId: randomUUID() },
    openedAt: ago(700),
    waitingSince: ago(700),
  })
  for (const one of at) {
    const line = { by: 'visitor', fromId: 'ada', name: 'Ada', text: 'hello' }
    await database
      .insert(conversationLines)
      .values({ ...line, id: randomUUID(), conversationId: id, at: one })
  }
  return id
}

test('RE1 and RE10: a line of the whole lobby goes in its center, and one that is younger stays', async () => {
  await set({ main: { chat: 3 } })
  await say(MAIN_CENTER, 'old', ago(3))
  await say(MAIN_CENTER, 'younger', ago(3, MINUTE))
  await say('lyon', 'of the other center', ago(3))
  expect(await goes()).toEqual([{ centerId: MAIN_CENTER, kind: 'chat', rows: 1 }])
  const left = await database.select({ text: chatLines.text }).from(chatLines)
  expect(left.map(({ text }) => text)).toEqual(['younger', 'of the other center'])
})

test('RE1: more than are deleted at once go all the same', async () => {
  const line = {
    centerId: MAIN_CENTER,
    fromId: 'ada',
    shownId: 'a',
    name: 'Ada',
    rep: false,
    text: 'x',
  }
  const rows = Array.from({ length: 1203 }, () => ({ ...line, id: randomUUID(), at: ago(31) }))
  await database.insert(chatLines).values(rows)
  expect(await goes()).toEqual([{ centerId: MAIN_CENTER, kind: 'chat', rows: 1203 }])
})

test('RE2 and RE3: by the last line a conversation goes, and what somebody is reached by before', async () => {
  await set({ main: { contacts: 20, conversations: 40 } })
  await converse(MAIN_CENTER, [ago(60), ago(40)], 'gone@example.com')
  const quiet = await converse(MAIN_CENTER, [ago(60), ago(20)], 'quiet@example.com')
  const talking = await converse(MAIN_CENTER, [ago(60), ago(19)], 'here@example.com')
  const elsewhere = await converse('lyon', [ago(60)], 'lyon@example.com')
  await converse(MAIN_CENTER, [], null)
  expect(await goes()).toEqual([
    { centerId: MAIN_CENTER, kind: 'contacts', rows: 2 },
    { centerId: MAIN_CENTER, kind: 'conversations', rows: 2 },
  ])
  const left = await database.select().from(conversations)
  const contacts = new Map(left.map(({ id, contact }) => [id, contact]))
  expect(contacts).toEqual(
    new Map([
      [quiet, null],
      [talking, 'here@example.com'],
      [elsewhere, 'lyon@example.com'],
    ]),
  )
  expect(await database.$count(conversationLines)).toBe(5)
})

test('RE4 and RE5: handovers and who was there go by when it was; who is still there stays', async () => {
  await set({ main: { handovers: 7, attendance: 62 } })
  const of = { centerId: MAIN_CENTER, staffId: 'rita' }
  for (const days of [6, 7]) {
    const note = { ...of, id: randomUUID(), text: 'Ada', at: ago(days), seenBy: [] }
    await database.insert(rotaHandovers).values(note)
  }
  for (const end of [ago(62), ago(61), null]) {
    const one = { ...of, start: ago(70), id: randomUUID() }
    await database.insert(rotaPresences).values({ ...one, end })
    if (end) await database.insert(rotaTakeOvers).values({ ...one, shiftId: null, end })
  }
  expect(await goes()).toEqual([
    { centerId: MAIN_CENTER, kind: 'handovers', rows: 1 },
    { centerId: MAIN_CENTER, kind: 'attendance', rows: 2 },
  ])
  expect(await database.$count(rotaPresences)).toBe(2)
})

test("RE6 and RE9: weeks go whole, by the center's own days", async () => {
  // 62 days before June 15 in Tokyo is April 14, a Wednesday: April 5 to 11 is over, April 12 to 18 is not.
  await set({ main: { shifts: 62 } })
  for (const monday of ['2027-04-05', '2027-04-12']) {
    const shift = { id: randomUUID(), centerId: MAIN_CENTER, monday, date: monday }
    const stored = {
      ...{ ...shift, from: '08:00', to: '13:00', halfDayId: 'morning', skills: [], languages: [] },
      ...{ staffId: 'rita', start: ago(0), end: ago(0), version: 1, cancelled: false },
      changedAt: ago(0),
    }
    await database.insert(rotaShifts).values(stored)
    await database.insert(rotaChanges).values({
      ...{ id: randomUUID(), centerId: MAIN_CENTER, monday, shiftId: shift.id, cause: 'published' },
      ...{ by: null, at: ago(0), before: null, after: {} as never },
    })
    const swap = { kind: 'give', shiftVersion: 1, state: 'done', note: '', createdAt: ago(0) }
    await database
      .insert(rotaSwaps)
      .values({ ...swap, id: randomUUID(), shiftId: shift.id, from: 'rita' })
    const week = { centerId: MAIN_CENTER, monday, version: 1 }
    await database.insert(rotaWeeks).values({ ...week, draft: [] })
    await database.insert(rotationWeeks).values({ ...week, opened: [] })
  }
  expect(await goes()).toEqual([{ centerId: MAIN_CENTER, kind: 'shifts', rows: 5 }])
  for (const table of [rotaShifts, rotaChanges, rotaSwaps, rotaWeeks, rotationWeeks]) {
    expect(await database.$count(table)).toBe(1)
  }
  // In Tokyo a new day begins nine hours before it does in Greenwich.
  clock.goTo('2027-06-19T14:59:00Z')
  expect(await retention.sweep()).toEqual([])
  expect(await retention.preview(retention.current())).toEqual([])
  clock.goTo('2027-06-19T15:00:00Z')
  expect(await goes()).toMatchObject([{ kind: 'shifts', rows: 5 }])
})

test('RE7 and RE9: an absence goes after its last day', async () => {
  await set({ company: { absences: 31 } })
  for (const to of ['2027-05-14', '2027-05-15']) {
    const absence = { staffId: 'rita', from: '2027-05-01', to, kind: 'sick', note: 'a cold' }
    await database.insert(rotaAbsences).values({ ...absence, id: randomUUID() })
  }
  expect(await goes()).toEqual([{ centerId: null, kind: 'absences', rows: 1 }])
  expect(await database.select({ to: rotaAbsences.to }).from(rotaAbsences)).toEqual([
    { to: '2027-05-15' },
  ])
})

test('RE8: who left is forgotten, once; who is staff, or left lately, is not', async () => {
  await set({ company: { formerStaff: 10 } })
  const gone = await storeStaff(database, 'Gerda Gone')
  const lately = await storeStaff(database, 'Lars Lately')
  const rita = await storeStaff(database, 'Rita Rep')
  await updateStaff(database, gone.id, { active: false, leftAt: ago(10) })
  await updateStaff(database, lately.id, { active: false, leftAt: ago(9) })
  await deleteSessions(database, gone.id)
  const id = await say(MAIN_CENTER, 'of Gerda', ago(1), gone.id)
  const told: unknown[] = []
  bus.on('erased', ({ lines }) => told.push(lines))
  bus.on('staff', (staffId) => told.push(staffId))
  expect(await goes()).toEqual([{ centerId: null, kind: 'formerStaff', rows: 1 }])
  // Lobbies hold lines in memory, and sessions a name.
  expect(told).toEqual([[id], gone.id])
  expect(await findStaff(database, gone.id)).toBeNull()
  const names = await database.select({ name: staff.name }).from(staff)
  expect(names.map(({ name }) => name).sort()).toEqual(['Lars Lately', 'N. N.', 'Rita Rep'])
  expect(await findStaff(database, rita.id)).toMatchObject({ name: 'Rita Rep' })
})

test('what has ended by itself goes with it', async () => {
  const rita = await storeStaff(database, 'Rita Rep')
  await database.insert(staffFailedSignIns).values({ staffId: rita.id, count: 3, lastAt: ago(7) })
  // Links go by the machine's clock.
  const before = (days: number) => new Date(Date.now() - days * DAY)
  const link = { role: 'rep', email: 'x@example.com' }
  await database.insert(staffLinks).values([
    { ...link, tokenHash: 'ended', expiresAt: before(30) },
    { ...link, tokenHash: 'used', expiresAt: before(40), usedAt: before(29) },
  ])
  await retention.sweep()
  expect(await database.$count(staffFailedSignIns)).toBe(0)
  const left = await database.select({ tokenHash: staffLinks.tokenHash }).from(staffLinks)
  expect(left).toEqual([{ tokenHash: 'used' }])
})

test('it is done an hour after the start, and then each day', async () => {
  await say(MAIN_CENTER, 'old', ago(40))
  await say(MAIN_CENTER, 'old tomorrow', ago(29, 2 * HOUR))
  const left = (rows: number) =>
    eventually(async () => (await database.$count(chatLines)) === rows, `${rows} lines`)
  clock.goTo(now + HOUR)
  await left(1)
  clock.goTo(now + HOUR + DAY)
  await retention.sweep()
  await left(1)
  clock.goTo(now + HOUR + 2 * DAY)
  await left(0)
})

test('RE12: by days that cannot be read nothing goes until an owner saves others', async () => {
  await set({ main: { chat: 700 } })
  await database.execute(
    `UPDATE retention SET days = jsonb_set(days, '{centers,main,conversations}', '5000')`,
  )
  await say(MAIN_CENTER, 'kept', ago(600))
  await retention.close()
  retention = await open()
  expect(await retention.sweep()).toEqual([])
  expect(await database.$count(chatLines)).toBe(1)
  await set({ main: { chat: 500 } })
  expect(await retention.sweep()).toMatchObject([{ kind: 'chat', rows: 1 }])
})

test('days that others have changed, or of no center, are refused', async () => {
  const read = retention.current()
  await set({ main: { chat: 3 } })
  expect(await retention.change(read, 'olga')).toMatchObject({ reason: 'conflict' })
  const current = retention.current()
  expect(current.centers).toMatchObject({ main: { chat: 3 }, lyon: { chat: 30 } })
  const strange = { ...current, centers: { oslo: current.centers.main! } }
  expect(await retention.change(strange, 'olga')).toMatchObject({
    reason: 'invalid',
    detail: 'centers.oslo: no such center',
  })
})
