import type { AbsenceReply, Crew, CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import type { PlannedShift, RotaChange } from '@foyer/shared/shifts/shifts-contract.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeMember } from '../support/change-member.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

/** A Friday. */
const clock = new FakeClock('2027-01-01T12:00:00Z')
/** The first of the weeks that are worked. */
const FIRST = '2027-01-04'
const NIGHT = { halfDayId: 'night', from: '22:00', to: '06:00' }
let server: BootedServer
let lead: BrowserSession
let rep: BrowserSession
let rita: string
let remy: string

const idOf = async (browser: BrowserSession) =>
  (await browser.ask<{ id: string }>('GET', '/api/me')).id
const addDays = (date: string, days: number) =>
  Temporal.PlainDate.from(date).add({ days }).toString()
const crew = (monday: string, center = 'main') =>
  lead.ask<Crew>('GET', `/api/rota/${center}/crew?monday=${monday}`)
const historyOf = async (staffId: string, monday: string) =>
  (await crew(monday)).history.find((of) => of.staffId === staffId)
const change = (staffId: string, body: object) =>
  changeMember<CrewMember & { detail?: string }>(lead, staffId, body)
const absent = (staffId: string, from: string, to: string, by = lead) =>
  by.ask<AbsenceReply>('POST', `/api/rota/crew/${staffId}/absences`, {
    from,
    to,
    kind: 'holiday',
    note: '',
  })
const remove = async (staffId: string, { absence }: AbsenceReply) =>
  expect(
    (await lead.request('DELETE', `/api/rota/crew/${staffId}/absences/${absence.id}`)).ok,
  ).toBe(true)
const mine = () => rep.ask<Mine>('GET', '/api/rota/mine')
const publish = (monday: string, shifts: PlannedShift[], center?: string) =>
  publishShifts(lead, monday, shifts, center)

beforeAll(async () => {
  server = await bootServer({ clock })
  lead = await server.asStaff('Lea Lead', 'lead')
  rep = await server.asStaff('Rita Rep', 'rep')
  rita = await idOf(rep)
  remy = await idOf(await server.asStaff('Remy Rep', 'rep'))
  const lima = { id: 'lima', name: 'Lima', zone: 'UTC', layout: 'loft' }
  expect((await lead.request('POST', '/api/centers', lima)).ok).toBe(true)
  for (const center of ['main', 'lima']) {
    const { halfDays } = await lead.ask<{ halfDays: object[] }>('GET', `/api/centers/${center}`)
    const { halfDayId: id, ...times } = NIGHT
    const more = { halfDays: [...halfDays, { id, ...times }] }
    expect((await lead.change(`/api/centers/${center}`, more)).ok).toBe(true)
  }
  await change(rita, { centers: ['main', 'lima'] })
})
afterAll(() => server.stop())

test('R28 the history counts what was worked in eight weeks, in all centers, and how it was', async () => {
  const cancelled = plannedShift(FIRST, 'morning', rita)
  await publish(FIRST, [cancelled])
  await publish(FIRST, [
    plannedShift('2027-01-05', 'morning', rita),
    plannedShift('2027-01-05', 'afternoon', remy),
    plannedShift('2027-01-06', 'morning', rita, NIGHT),
    plannedShift('2027-01-09', 'morning', rita),
    plannedShift('2027-01-10', 'morning', rita, NIGHT),
  ])
  await publish(FIRST, [plannedShift('2027-01-07', 'morning', rita)], 'lima')
  const worked = { staffId: rita, halfDays: 5, weekends: 2, evenings: 2 }
  expect(await historyOf(rita, addDays(FIRST, 7))).toMatchObject(worked)
  expect(await historyOf(rita, addDays(FIRST, 8 * 7))).toMatchObject(worked)
  expect(await historyOf(remy, addDays(FIRST, 7))).toMatchObject({ halfDays: 1, evenings: 0 })
  // The week itself does not count, and the ninth before it no more.
  const none = { halfDays: 0, weekends: 0, evenings: 0 }
  expect(await historyOf(rita, FIRST)).toMatchObject(none)
  expect(await historyOf(remy, addDays(FIRST, 9 * 7))).toMatchObject(none)
})

test('R28 weeks before one came do not count, nor those in which one was away from Monday to Friday', async () => {
  const after = addDays(FIRST, 3 * 7)
  expect((await historyOf(remy, after))?.weeks).toBe(8)
  // The week of the Friday on which this one came, and three more.
  const joined = `UPDATE staff SET created_at = '2027-01-01T12:00Z' WHERE id = '${remy}'`
  await server.app.database.execute(joined)
  expect((await historyOf(remy, after))?.weeks).toBe(4)
  const monday = addDays(FIRST, 7)
  const parts = [
    await absent(remy, monday, addDays(monday, 1)),
    await absent(remy, addDays(monday, 2), addDays(monday, 3)),
  ]
  expect((await historyOf(remy, after))?.weeks).toBe(4)
  parts.push(await absent(remy, addDays(monday, 4), addDays(monday, 4)))
  expect((await historyOf(remy, after))?.weeks).toBe(3)
  // Who worked on its Sunday was there.
  await publish(monday, [plannedShift(addDays(monday, 6), 'morning', remy)])
  expect((await historyOf(remy, after))?.weeks).toBe(4)
  for (const part of parts) await remove(remy, part)
})

test('busy is who works elsewhere that week, or in any center within two weeks about it', async () => {
  const monday = '2027-03-08'
  const [before, after] = [addDays(monday, -7), addDays(monday, 7)]
  await publish(monday, [plannedShift(addDays(monday, 2), 'morning', rita)])
  const [elsewhere] = (
    await publish(monday, [plannedShift(addDays(monday, 3), 'morning', rita)], 'lima')
  ).published
  const [saturday, sunday] = (
    await publish(before, [
      plannedShift(addDays(before, 5), 'morning', rita),
      plannedShift(addDays(before, 6), 'afternoon', rita),
    ])
  ).published
  const [next, , later] = (
    await publish(after, [
      plannedShift(after, 'morning', rita),
      plannedShift(after, 'afternoon', null),
      plannedShift(addDays(after, 1), 'morning', rita),
    ])
  ).published
  const { busy } = await crew(monday)
  expect(busy).toEqual(
    [saturday!, sunday!, elsewhere!, next!, later!].map(({ start, end }) => ({
      staffId: rita,
      start,
      end,
    })),
  )
})

test.each([
  ['the day of its begin', '2027-03-17', ['2027-03-16', '2027-03-17']],
  ['the day into which the night reaches', '2027-03-18', ['2027-03-17']],
  ['the day after', '2027-03-19', []],
  ['a day before', '2027-03-16', ['2027-03-16']],
])('R18 an absence finds shifts on %s', async (_, date, expected) => {
  const monday = '2027-03-15'
  await publish(monday, [
    plannedShift('2027-03-16', 'morning', rita, NIGHT),
    plannedShift('2027-03-17', 'morning', rita, NIGHT),
  ])
  const reply = await absent(rita, date, date)
  expect(reply.conflicts.map((shift) => shift.date)).toEqual(expected)
  await remove(rita, reply)
})

test('a shift that ends at midnight does not reach into the next day', async () => {
  const monday = '2027-03-22'
  const { halfDays } = await lead.ask<{ halfDays: object[] }>('GET', '/api/centers/main')
  const late = { id: 'late', from: '18:00', to: '00:00' }
  await lead.change('/api/centers/main', { halfDays: [...halfDays, late] })
  const { id: halfDayId, ...times } = late
  await publish(monday, [plannedShift(monday, 'morning', rita, { halfDayId, ...times })])
  const next = await absent(rita, addDays(monday, 1), addDays(monday, 1))
  expect(next.conflicts).toEqual([])
  await remove(rita, next)
})

test('opening the shifts of an absence opens each once, and says by whom', async () => {
  const monday = '2027-04-05'
  const shift = plannedShift(monday, 'morning', rita)
  await publish(monday, [shift, plannedShift(monday, 'afternoon', remy)])
  const reply = await absent(rita, monday, monday, rep)
  const path = `/api/rota/crew/${rita}/absences/${reply.absence.id}`
  const open = () => lead.ask<{ opened: { id: string }[] }>('POST', `${path}/open`)
  const both = await Promise.all([open(), open()])
  expect(both.flatMap(({ opened }) => opened.map(({ id }) => id))).toEqual([shift.id])
  const history = await lead.ask<RotaChange[]>('GET', `/api/rota/main/weeks/${monday}/history`)
  expect(history.filter(({ cause }) => cause === 'absence')).toMatchObject([
    { by: { name: 'Lea Lead' }, before: { staffId: rita }, after: { staffId: null } },
  ])
  // Of somebody else's absence there is nothing to open or to remove.
  const wrong = `/api/rota/crew/${remy}/absences/${reply.absence.id}`
  expect(await lead.ask('POST', `${wrong}/open`)).toMatchObject({ reason: 'not-found' })
  expect(await lead.ask('DELETE', wrong)).toMatchObject({ reason: 'not-found' })
  await remove(rita, reply)
})

test('what is open is offered to whom it fits: not absent, not said no to, in a center of theirs', async () => {
  const monday = '2027-02-01'
  const days = [0, 1, 2].map((after) => addDays(monday, after))
  await publish(
    monday,
    days.map((date) => plannedShift(date, 'morning', null)),
  )
  await publish(monday, [plannedShift(addDays(monday, 3), 'morning', null)], 'lima')
  const open = async () => (await mine()).open.map(({ date }) => date)
  expect(await open()).toEqual([...days, addDays(monday, 3)])
  const away = await absent(rita, days[0]!, days[0]!)
  await change(rita, { availability: { '2-morning': 'cannot', '3-morning': 'rather-not' } })
  await change(rita, { centers: ['main'] })
  expect(await open()).toEqual([days[2]])
  await remove(rita, away)
  await change(rita, { availability: {}, centers: ['main', 'lima'] })
})

test.each([
  ['a skill without a name', { skills: [' '] }, 'skills.0'],
  ['21 skills', { skills: Array(21).fill('Leasing') }, 'skills'],
  ['half a half-day', { maxHalfDays: 4.5 }, 'maxHalfDays'],
  ['fewer than none', { maxHalfDays: -1 }, 'maxHalfDays'],
  ['51 centers', { centers: Array(51).fill('main') }, 'centers'],
  ['a center that there is not', { centers: ['main', 'mars'] }, 'centers: there is no mars'],
  ['a word that nobody says', { availability: { '1-morning': 'maybe' } }, 'availability.1-morning'],
])('a profile with %s is refused by the name of the field', async (_, body, field) => {
  const { profile } = await mine()
  expect(await change(rita, body)).toMatchObject({
    reason: 'invalid',
    detail: expect.stringContaining(field),
  })
  expect((await mine()).profile).toEqual(profile)
})

// Moves the clock.
test('an absence is over when its last day is, wherever on earth', async () => {
  const last = '2027-02-10'
  await absent(rita, last, last)
  const counts = async () => (await change(rita, {})).absences.length
  clock.goTo('2027-02-11T11:59:59Z')
  expect(await counts()).toBe(1)
  clock.goTo('2027-02-11T12:00:00Z')
  expect(await counts()).toBe(0)
})
