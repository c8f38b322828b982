import type { PlannedShift, RotaChange } from '@foyer/shared/shifts/shifts-contract.ts'
import { DAY } from '@foyer/shared/time/durations.ts'
import type { Template, Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeMember } from '../support/change-member.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { recordedEvents } from '../support/recorded-events.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

type Answer = Week & { reason?: string; detail?: string }

const clock = new FakeClock('2027-05-03T04:00:00Z')
let server: BootedServer
let lead: BrowserSession
let rep: BrowserSession
let rita: string
let remy: string
/** A week of its own for each test. */
let monday = '2027-05-03'

const idOf = async (browser: BrowserSession) =>
  (await browser.ask<{ id: string }>('GET', '/api/me')).id
const day = (days: number) => Temporal.PlainDate.from(monday).add({ days }).toString()
const path = (center = 'main') => `/api/rota/${center}/weeks/${monday}`
const week = (center = 'main') => lead.ask<Answer>('GET', path(center))
const save = (version: number, shifts: PlannedShift[], center = 'main') =>
  lead.ask<Answer>('PUT', `${path(center)}/draft`, { version, shifts })
const publish = (version: number) => lead.ask<Answer>('POST', `${path()}/publish`, { version })
const history = () => lead.ask<RotaChange[]>('GET', `${path()}/history`)
const recorded = async () => (await recordedEvents(server.app, 'shifts-changed')).length
const addTemplate = (body: object, center = 'main') =>
  lead.ask<Template & { reason?: string }>('POST', `/api/rota/${center}/templates`, body)
const need = (weekday: number, halfDayId = 'morning') => ({
  weekday,
  halfDayId,
  skills: [],
  languages: [],
  staffId: null,
})
const changeCenter = async (change: object) =>
  expect((await lead.change('/api/centers/main', change)).ok).toBe(true)

beforeAll(async () => {
  server = await bootServer({ clock })
  lead = await server.asStaff('Lea Lead', 'lead')
  rep = await server.asStaff('Rita Rep', 'rep')
  rita = await idOf(rep)
  remy = await idOf(await server.asStaff('Remy Rep', 'rep'))
  const lima = { id: 'lima', name: 'Lima', zone: 'America/Lima', layout: 'loft' }
  expect((await lead.request('POST', '/api/centers', lima)).ok).toBe(true)
})
afterAll(() => server.stop())
beforeEach(() => {
  monday = day(7)
})

test('a week that was never saved is not published, and one that was is by its own version only', async () => {
  expect(await publish(0)).toMatchObject({ reason: 'not-found' })
  await save(0, [])
  for (const version of [0, 2]) expect(await publish(version)).toMatchObject({ reason: 'conflict' })
  for (const version of [-1, 1.5, '1', null]) {
    expect(await lead.ask('POST', `${path()}/publish`, { version })).toMatchObject({
      reason: 'invalid',
      detail: expect.stringContaining('version'),
    })
  }
  expect(await publish(1)).toMatchObject({ state: 'published', published: [] })
})

test('publishing what is in force already changes no shift and tells nobody', async () => {
  const first = await publishShifts(lead, monday, [plannedShift(day(0), 'morning', rita)])
  const before = await recorded()
  const again = await publish(first.version)
  expect(again.published).toEqual(first.published)
  expect(await recorded()).toBe(before)
  expect(await history()).toHaveLength(1)
})

test('of two who publish at once one does', async () => {
  for (let tried = 0; tried < 5; tried++) {
    const { version } = await week()
    await save(version, [plannedShift(day(tried), 'morning', rita)])
    const answers = await Promise.all([publish(version + 1), publish(version + 1)])
    expect(answers.filter(({ reason }) => reason === 'conflict')).toHaveLength(1)
    expect(answers.filter(({ state }) => state === 'published')).toHaveLength(1)
  }
})

test('saving against publishing: what is in force is what one of them had looked at', async () => {
  for (let tried = 0; tried < 5; tried++) {
    const { version } = await week()
    const planned = plannedShift(day(tried), 'morning', rita)
    await save(version, [planned])
    const [saved, published] = await Promise.all([save(version + 1, []), publish(version + 1)])
    expect([saved.reason, published.reason].filter(Boolean)).toEqual(['conflict'])
    const inForce = (await week()).published.some(({ id }) => id === planned.id)
    expect(inForce).toBe(published.reason === undefined)
  }
})

test('R19 twelve at one time are enough; a whole week of four half-days is saved, one more is not', async () => {
  const half = (id: string, from: string, to: string) => ({ id, from, to })
  const halfDays = [
    half('morning', '08:00', '13:00'),
    half('afternoon', '13:00', '18:00'),
    half('evening', '18:00', '22:00'),
    half('night', '22:00', '08:00'),
  ]
  await changeCenter({ halfDays })
  const full = Array.from({ length: 7 }, (_, date) =>
    halfDays.flatMap(({ id: halfDayId, from, to }) =>
      Array.from({ length: 12 }, () =>
        plannedShift(day(date), 'morning', null, { halfDayId, from, to }),
      ),
    ),
  ).flat()
  expect((await save(0, full)).draft).toHaveLength(336)
  const one = plannedShift(day(0), 'morning', null)
  expect(await save(1, [...full, one])).toMatchObject({ reason: 'invalid' })
  const thirteen = Array.from({ length: 13 }, () => plannedShift(day(0), 'morning', null))
  expect(await save(1, thirteen)).toMatchObject({
    reason: 'rota-broken',
    detail: `too-many ${thirteen[12]!.id}`,
  })
  expect(await save(1, thirteen.slice(1))).toMatchObject({ version: 2 })
})

test('R20 a half-day that is gone: what was published with it stays, nothing new has it', async () => {
  const night = { halfDayId: 'night', from: '22:00', to: '08:00' }
  const kept = plannedShift(day(0), 'morning', rita, night)
  await publishShifts(lead, monday, [kept])
  const { halfDays } = await lead.ask<{ halfDays: object[] }>('GET', '/api/centers/main')
  await changeCenter({ halfDays: halfDays.slice(0, 2) })
  const { version } = await week()
  const added = plannedShift(day(1), 'morning', rita, night)
  expect(await save(version, [kept, added])).toMatchObject({
    reason: 'rota-broken',
    detail: `half-day-unknown ${added.id}`,
  })
  expect(await save(version, [{ ...kept, staffId: remy }])).toMatchObject({ state: 'changed' })
  expect((await publish(version + 1)).published).toMatchObject([{ staffId: remy, version: 2 }])
})

test('R22 and R23 who serves another center only is refused here, and so are two times at once', async () => {
  await changeMember(lead, remy, { centers: ['lima'] })
  const shift = plannedShift(day(0), 'morning', remy)
  expect(await save(0, [shift])).toMatchObject({ detail: `not-of-crew ${shift.id}` })
  expect(await save(0, [shift], 'lima')).toMatchObject({ version: 1 })
  await changeMember(lead, remy, { centers: ['main', 'lima'] })
  const [one, two] = [plannedShift(day(1), 'morning', remy), plannedShift(day(1), 'morning', remy)]
  expect(await save(0, [one, two])).toMatchObject({ detail: `overlap ${two.id}` })
  await changeMember(lead, remy, { centers: ['main'] })
})

test('R23 a night through Sunday and the first morning of the next week do not overlap unseen', async () => {
  const long = { from: '13:00', to: '09:00', halfDayId: 'night' }
  const halfDays = [
    { id: 'morning', from: '08:00', to: '13:00' },
    { id: 'night', from: '13:00', to: '08:00' },
  ]
  await changeCenter({ halfDays })
  await publishShifts(lead, monday, [plannedShift(day(6), 'morning', rita, long)])
  monday = day(7)
  const morning = plannedShift(day(0), 'morning', rita)
  expect(await save(0, [morning])).toMatchObject({ detail: `overlap ${morning.id}` })
  expect(await save(0, [{ ...morning, staffId: remy }])).toMatchObject({ version: 1 })
})

test('what happens to a shift is followed by the draft, unless a lead has somebody else in it', async () => {
  const [opened, planned] = [0, 1].map((days) => plannedShift(day(days), 'morning', rita))
  const { version } = await publishShifts(lead, monday, [opened!, planned!])
  await save(version, [opened!, { ...planned!, staffId: remy }])
  const crew = `/api/rota/crew/${rita}/absences`
  const holiday = { from: day(0), to: day(1), kind: 'holiday', note: '' }
  const { absence } = await lead.ask<{ absence: { id: string } }>('POST', crew, holiday)
  await lead.ask('POST', `${crew}/${absence.id}/open`)
  const after = await week()
  expect(after.published.map(({ staffId }) => staffId)).toEqual([null, null])
  expect(after.draft.map(({ staffId }) => staffId)).toEqual([null, remy])
  // The draft was changed: who read it before has to read it again.
  expect(await save(version + 1, after.draft)).toMatchObject({ reason: 'conflict' })
  const { published } = await publish(after.version)
  expect(published.map(({ staffId, version }) => [staffId, version])).toEqual([
    [null, 2],
    [remy, 3],
  ])
  await lead.request('DELETE', `${crew}/${absence.id}`)
})

test('an id of a shift in another center is refused there, also once that one is cancelled', async () => {
  const taken = plannedShift(day(0), 'morning', null)
  await publishShifts(lead, monday, [taken])
  const thief = { reason: 'rota-broken', detail: `id-twice ${taken.id}` }
  expect(await save(0, [taken], 'lima')).toMatchObject(thief)
  await publishShifts(lead, monday, [])
  expect(await save(0, [taken], 'lima')).toMatchObject(thief)
})

test('a template stays with its center, and what it has of half-days that are gone is left out', async () => {
  const shifts = [need(1), need(7), need(2, 'siesta')]
  const made = await addTemplate({ name: ' Usual ', standard: true, shifts })
  expect(made.name).toBe('Usual')
  expect((await week()).draft.map(({ date, halfDayId }) => [date, halfDayId])).toEqual([
    [day(0), 'morning'],
    [day(6), 'morning'],
  ])
  expect((await week('lima')).draft).toEqual([])
  for (const method of ['PUT', 'DELETE']) {
    const mine = { name: 'Mine', standard: false, shifts: [], version: 0 }
    const body = method === 'PUT' ? mine : undefined
    expect(await lead.ask(method, `/api/rota/lima/templates/${made.id}`, body)).toMatchObject({
      reason: 'not-found',
    })
  }
  // Saved empty it stays empty, with the standard or without.
  expect((await save(0, [])).draft).toEqual([])
  expect((await week()).draft).toEqual([])
})

test.each([
  ['a blank name', { name: '  ' }, 'name'],
  ['a name of 61 characters', { name: 'n'.repeat(61) }, 'name'],
  ['no word on being the standard', { standard: undefined }, 'standard'],
  ['an eighth day', { shifts: [need(8)] }, 'shifts.0.weekday'],
  ['a day before the first', { shifts: [need(1), need(0)] }, 'shifts.1.weekday'],
  ['337 shifts', { shifts: Array(337).fill(need(1)) }, 'shifts'],
])('a template with %s is refused by the name of the field', async (_, change, field) => {
  const body = { name: 'Usual', standard: false, shifts: [], ...change }
  expect(await addTemplate(body)).toMatchObject({
    reason: 'invalid',
    detail: expect.stringContaining(field),
  })
})

// The last ones: they move the clock.
test('R24 a shift to come is not moved to where it would have begun', async () => {
  const later = plannedShift(day(2), 'morning', rita)
  const { version } = await publishShifts(lead, monday, [later])
  clock.goTo(`${day(1)}T12:00:00Z`)
  expect(await save(version, [{ ...later, date: day(0) }])).toMatchObject({
    reason: 'shift-past',
    detail: `past-changed ${later.id}`,
  })
  expect(await save(version, [{ ...later, date: day(3) }])).toMatchObject({ state: 'changed' })
})

test('a week that is over does not begin with the standard template', async () => {
  expect((await week()).draft).not.toEqual([])
  clock.goTo(Date.parse(`${monday}T00:00:00Z`) + 7 * DAY - 1)
  const before = await week()
  clock.goTo(clock.now() + 1)
  expect([before.state, (await week()).draft]).toEqual(['draft', []])
  // What was never published by then is kept in the draft and published no more.
  await save(0, [plannedShift(day(0), 'morning', rita)])
  expect(await publish(1)).toMatchObject({ draft: [], published: [] })
})
