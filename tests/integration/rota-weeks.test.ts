import { randomUUID } from 'node:crypto'
import { readChanges } from '@foyer/server/shifts/shifts-queries.ts'
import type { PlannedShift, RotaChange } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Template, Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeMember } from '../support/change-member.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { recordedEvents } from '../support/recorded-events.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

/** A Monday before the week in which Berlin's clocks change. */
const START = '2027-03-15T06:00:00Z'
const clock = new FakeClock(START)
let server: BootedServer
let lead: BrowserSession
let rep: BrowserSession
let rita: string
let remy: string
/** A week of its own for each test. */
let monday = '2027-03-15'

const idOf = async (browser: BrowserSession) =>
  (await browser.ask<{ id: string }>('GET', '/api/me')).id
const week = (browser = lead) => browser.ask<Week>('GET', `/api/rota/main/weeks/${monday}`)
const save = (version: number, shifts: PlannedShift[], browser = lead) =>
  browser.ask('PUT', `/api/rota/main/weeks/${monday}/draft`, { version, shifts })
const publish = (version: number, browser = lead) =>
  browser.ask('POST', `/api/rota/main/weeks/${monday}/publish`, { version })
const history = () => lead.ask<RotaChange[]>('GET', `/api/rota/main/weeks/${monday}/history`)
/** What was recorded of shifts so far, read as those who follow read it. */
async function recordedChanges(): Promise<RotaChange[][]> {
  const events = await recordedEvents(server.app, 'shifts-changed')
  const numbers = events.map((event) => (event.kind === 'shifts-changed' ? event.body.changes : []))
  return Promise.all(numbers.map((changes) => readChanges(server.app.database, changes)))
}
const day = (days: number) => Temporal.PlainDate.from(monday).add({ days }).toString()

beforeAll(async () => {
  server = await bootServer({ clock })
  lead = await server.asStaff('Lea Lead', 'lead')
  rep = await server.asStaff('Rita Rep', 'rep')
  rita = await idOf(rep)
  remy = await idOf(await server.asStaff('Remy Rep', 'rep'))
  const center = await lead.ask<{ calendar: object }>('GET', '/api/centers/main')
  const calendar = { ...center.calendar, zone: 'Europe/Berlin' }
  expect((await lead.change('/api/centers/main', { calendar })).ok).toBe(true)
})
afterAll(() => server.stop())
beforeEach(() => {
  monday = day(7)
})

test('a week is saved, published and read, with instants in the zone of the center', async () => {
  monday = '2027-03-22'
  const saturday = plannedShift('2027-03-27', 'morning', rita)
  const sunday = plannedShift('2027-03-28', 'morning', remy)
  expect(await week()).toEqual({
    centerId: 'main',
    monday,
    version: 0,
    state: 'draft',
    draft: [],
    published: [],
    publishedAt: null,
  })
  expect(await save(0, [saturday, sunday])).toMatchObject({ version: 1, state: 'draft' })
  const published = await publish(1)
  expect(published).toMatchObject({ version: 2, state: 'published', publishedAt: clock.now() })
  const instants = (await week()).published.map(({ start, end }) => [start, end])
  expect(instants).toEqual([
    [Date.parse('2027-03-27T07:00Z'), Date.parse('2027-03-27T12:00Z')],
    [Date.parse('2027-03-28T06:00Z'), Date.parse('2027-03-28T11:00Z')],
  ])
  expect(await history()).toMatchObject([
    { cause: 'publish', by: { name: 'Lea Lead' }, before: null, after: { id: sunday.id } },
    { cause: 'publish', by: { name: 'Lea Lead' }, before: null, after: { id: saturday.id } },
  ])
})

test('publishing again keeps what is the same, and gives a new version to what is not', async () => {
  const [same, moved, gone] = [0, 1, 2].map((days) => plannedShift(day(days), 'morning', rita))
  await publishShifts(lead, monday, [same!, moved!, gone!])
  const before = await recordedChanges()
  const after = await publishShifts(lead, monday, [same!, { ...moved!, staffId: remy }])
  expect(after.state).toBe('published')
  expect(after.published).toMatchObject([
    { id: same!.id, version: 1, cancelled: false, staffId: rita },
    { id: moved!.id, version: 2, cancelled: false, staffId: remy },
    { id: gone!.id, version: 2, cancelled: true, staffId: rita },
  ])
  const told = (await recordedChanges()).slice(before.length)
  expect(told).toHaveLength(1)
  expect(told[0]!.map((change) => [change.before?.staffId, change.after.staffId])).toEqual([
    [rita, remy],
    [rita, rita],
  ])
  expect(await history()).toHaveLength(5)
  const back = await publishShifts(lead, monday, [same!, moved!, gone!])
  expect(back.published[2]).toMatchObject({ id: gone!.id, version: 3, cancelled: false })
})

test('the draft of another version is refused, and the one that was saved stays', async () => {
  const mine = plannedShift(day(0), 'morning', rita)
  await save(0, [mine])
  expect(await save(0, [])).toMatchObject({ reason: 'conflict' })
  expect(await publish(0)).toMatchObject({ reason: 'conflict' })
  expect(await week()).toMatchObject({ version: 1, draft: [mine] })
})

test('of two who save at once one is refused', async () => {
  const drafts = [rita, remy].map((who) => [plannedShift(day(0), 'morning', who)])
  const answers = await Promise.all(drafts.map((shifts) => save(0, shifts)))
  expect(answers.filter((answer) => (answer as Week).version === 1)).toHaveLength(1)
  expect(answers.filter((answer) => (answer as Week).version !== 1)).toMatchObject([
    { reason: 'conflict' },
  ])
})

const broken: [string, (shift: PlannedShift) => unknown, string, RegExp][] = [
  ['overlaps', (shift) => [shift, { ...shift, id: randomUUID() }], 'rota-broken', /overlap/],
  ['ends before it begins', (s) => [{ ...s, from: '13:00', to: '08:00' }], 'rota-broken', /ends-/],
  ['is outside of the week', (s) => [{ ...s, date: '2030-01-01' }], 'rota-broken', /outside-week/],
  ['has an unknown half-day', (s) => [{ ...s, halfDayId: 'noon' }], 'rota-broken', /half-day-/],
  ['is of somebody unknown', (s) => [{ ...s, staffId: 'nobody' }], 'rota-broken', /not-of-crew/],
  ['is there twice', (shift) => [shift, shift], 'rota-broken', /id-twice/],
  ['has no id', (shift) => [{ ...shift, id: 'x' }], 'invalid', /shifts.0.id/],
  ['has no such day', (shift) => [{ ...shift, date: '2027-02-30' }], 'invalid', /date/],
  ['is one of too many', (shift) => Array(337).fill(shift), 'invalid', /shifts/],
]
test.each(broken)('a shift that %s refuses the draft, and nothing is saved', async (...of) => {
  const [, breakIt, reason, detail] = of
  const shifts = breakIt(plannedShift(day(0), 'morning', rita)) as PlannedShift[]
  expect(await save(0, shifts)).toMatchObject({ reason, detail: expect.stringMatching(detail) })
  expect((await week()).version).toBe(0)
})

test('a shift cannot take the id of one of another week', async () => {
  const first = plannedShift(day(0), 'morning', rita)
  await publishShifts(lead, monday, [first])
  monday = day(7)
  const thief = { ...first, date: monday }
  expect(await save(0, [thief])).toMatchObject({ reason: 'rota-broken' })
})

test('nobody is published twice at once, in whatever centers', async () => {
  const made = await lead.request('POST', '/api/centers', {
    id: 'lima',
    name: 'Lima',
    zone: 'America/Lima',
    layout: 'loft',
  })
  expect(made.ok).toBe(true)
  const crew = { centers: ['main', 'lima'] }
  expect(await changeMember(lead, rita, crew)).toMatchObject(crew)
  await publishShifts(lead, monday, [plannedShift(day(1), 'afternoon', rita)])
  // 13:00 in Berlin is 07:00 in Lima, which is five hours behind summer time's.
  const atOnce = plannedShift(day(1), 'morning', rita)
  const refused = publishShifts(lead, monday, [atOnce], 'lima')
  await expect(refused).rejects.toThrow(/overlap/)
})

test('who left is not planned any more', async () => {
  const gone = await server.asStaff('Gone Girl', 'rep')
  const staffId = await idOf(gone)
  const planned = [plannedShift(day(0), 'morning', staffId)]
  await save(0, planned)
  const owner = await server.asOwner()
  expect((await owner.request('PATCH', `/api/staff/${staffId}`, { active: false })).ok).toBe(true)
  expect(await publish(1)).toMatchObject({ reason: 'rota-broken' })
  expect((await week()).published).toEqual([])
})

test('the shifts to come of who leaves are open to others; what the draft says of others stays', async () => {
  const leaver = await server.asStaff('Lou Leaver', 'rep')
  const staffId = await idOf(leaver)
  const [left, kept] = [staffId, rita].map((id) => plannedShift(day(0), 'morning', id))
  const before = await publishShifts(lead, monday, [left!, kept!])
  const recorded = await recordedChanges()
  const owner = await server.asOwner()
  await owner.request('PATCH', `/api/staff/${staffId}`, { active: false })
  const told = await eventually(async () => (await recordedChanges())[recorded.length], 'a record')
  expect(told).toMatchObject([{ cause: 'left', by: null, after: { id: left!.id } }])
  const after = await week()
  expect(after.state).toBe('published')
  expect(after.published.find(({ id }) => id === left!.id)).toMatchObject({
    staffId: null,
    version: 2,
  })
  expect(after.published.find(({ id }) => id === kept!.id)).toMatchObject({
    staffId: rita,
    version: 1,
  })
  expect(await save(before.version + 1, after.draft)).toMatchObject({ state: 'published' })
})

test('so are those of who gets a role without shifts', async () => {
  const mover = await server.asStaff('Mo Mover', 'rep')
  const staffId = await idOf(mover)
  await publishShifts(lead, monday, [plannedShift(day(0), 'morning', staffId)])
  const recorded = await recordedChanges()
  const owner = await server.asOwner()
  await owner.request('PATCH', `/api/staff/${staffId}`, { role: 'lead' })
  expect((await week()).published).toMatchObject([{ staffId, version: 1 }])
  await owner.request('PATCH', `/api/staff/${staffId}`, { role: 'marketer' })
  await eventually(async () => (await recordedChanges())[recorded.length], 'a record')
  expect((await week()).published).toMatchObject([{ staffId: null, version: 2 }])
})

test('reps see what is published and no draft; they neither save nor publish', async () => {
  await publishShifts(lead, monday, [plannedShift(day(0), 'morning', rita)])
  expect(await week(rep)).toMatchObject({ draft: [], published: [{ staffId: rita }] })
  expect(await save(2, [], rep)).toMatchObject({ reason: 'not-allowed' })
  expect(await publish(2, rep)).toMatchObject({ reason: 'not-allowed' })
  expect(await week(server.browser())).toMatchObject({ reason: 'not-signed-in' })
})

test('an unknown center, a week that begins on another day and a hostile path are refused', async () => {
  const ask = (path: string) => lead.ask<{ reason: string }>('GET', path)
  expect(await ask(`/api/rota/mars/weeks/${monday}`)).toMatchObject({ reason: 'not-found' })
  expect(await ask(`/api/rota/main/weeks/${day(1)}`)).toMatchObject({ reason: 'invalid' })
  expect(await ask('/api/rota/main/weeks/%00')).toMatchObject({ reason: 'not-found' })
})

test('templates: kept within their number, one is the standard, and a new week begins with it', async () => {
  const path = '/api/rota/main/templates'
  const need = { halfDayId: 'morning', skills: [], languages: [], staffId: null }
  const standard = { name: 'Usual', standard: true, shifts: [{ weekday: 1, ...need }] }
  const first = await lead.ask<Template>('POST', path, standard)
  const second = await lead.ask<Template>('POST', path, { ...standard, name: 'Fair' })
  const listed = await lead.ask<Template[]>('GET', path)
  expect(listed.map(({ name, standard }) => [name, standard])).toEqual([
    ['Fair', true],
    ['Usual', false],
  ])
  // Another has become the standard since: that changed this one too.
  const summer = { ...listed[1]!, standard: true, shifts: [{ weekday: 3, ...need }] }
  expect(await lead.ask('PUT', `${path}/${first.id}`, first)).toMatchObject({ reason: 'conflict' })
  const changed = { ...summer, version: summer.version + 1 }
  expect(await lead.ask('PUT', `${path}/${first.id}`, summer)).toEqual(changed)
  expect((await week()).draft).toMatchObject([{ date: day(2), from: '08:00', to: '13:00' }])
  for (let count = 2; count < 20; count++) await lead.ask('POST', path, standard)
  expect(await lead.ask('POST', path, standard)).toMatchObject({ reason: 'full' })
  expect((await lead.request('DELETE', `${path}/${second.id}`)).status).toBe(204)
  expect((await lead.request('DELETE', `${path}/${second.id}`)).status).toBe(404)
  expect(await rep.ask('GET', path)).toMatchObject({ reason: 'not-allowed' })
  expect(
    await lead.ask('PUT', `${path}/${randomUUID()}`, { ...standard, version: 0 }),
  ).toMatchObject({
    reason: 'not-found',
  })
})

test('a new zone of the center is a change that publishing makes, of what has not begun', async () => {
  const shift = plannedShift(day(0), 'morning', rita)
  await publishShifts(lead, monday, [shift])
  const { calendar } = await lead.ask<{ calendar: object }>('GET', '/api/centers/main')
  const move = (zone: string) =>
    lead.change('/api/centers/main', { calendar: { ...calendar, zone } })
  await move('America/Chicago')
  const before = await week()
  expect(before.state).toBe('changed')
  const after = await publishShifts(lead, monday, before.draft)
  expect(after.state).toBe('published')
  expect(after.published[0]).toMatchObject({ start: Date.parse(`${monday}T13:00Z`), version: 2 })
  await move('Europe/Berlin')
})

// The last one: it moves the clock.
test('what has begun is never changed; what was never published by then is left out', async () => {
  const ran = plannedShift(day(0), 'morning', rita)
  const later = plannedShift(day(0), 'afternoon', rita)
  const published = await publishShifts(lead, monday, [ran, later])
  clock.goTo(`${monday}T06:02:00Z`)
  const changed = [{ ...ran, staffId: remy }, later]
  const before = published.version
  expect(await save(before, changed)).toMatchObject({
    reason: 'shift-past',
    detail: `past-changed ${ran.id}`,
  })
  expect(await save(before, [later])).toMatchObject({ reason: 'shift-past' })
  const tooLate = plannedShift(day(0), 'morning', remy)
  const opened = { ...later, staffId: null }
  const after = await publishShifts(lead, monday, [ran, opened, tooLate])
  expect(after).toMatchObject({ state: 'published', draft: [{ id: ran.id }, { id: later.id }] })
  expect(after.published).toMatchObject([
    { id: ran.id, version: 1, staffId: rita },
    { id: later.id, version: 2, staffId: null },
  ])
})
