import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { AbsenceConflict, AbsenceReply, Crew } from '@foyer/shared/crew/crew-contract.ts'
import type { Proposal } from '@foyer/shared/fill/proposal-contract.ts'
import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeMember } from '../support/change-member.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { recordedEvents } from '../support/recorded-events.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

/** A Friday. */
const clock = new FakeClock('2027-01-01T12:00:00Z')
const MONDAY = '2027-01-11'
const USUAL = { rest: 11, daysInRow: 6, nightsInRow: 3, weekHours: 48, avoidWholeDays: false }
const OTHERS = { lateAfter: 5, missedAfter: 15, swapApproval: true }
let server: BootedServer
let lead: BrowserSession
let rep: BrowserSession
let rita: string

const day = (days: number) => Temporal.PlainDate.from(MONDAY).add({ days }).toString()
const setRules = async (center: string, rules: object) => {
  const answer = await lead.change(`/api/centers/${center}`, { rules: { ...OTHERS, ...rules } })
  return (await answer.json()) as Center & { reason?: string; detail?: string }
}
const ritaIn = async (monday = MONDAY) => {
  const { crew } = await lead.ask<Crew>('GET', `/api/rota/main/crew?monday=${monday}`)
  return crew.find(({ staffId }) => staffId === rita)!
}
const fill = (shifts: ReturnType<typeof plannedShift>[], monday = MONDAY) =>
  lead.ask<Proposal>('POST', `/api/rota/main/weeks/${monday}/fill`, { version: 0, shifts })
const away = (body: object, by = rep) =>
  by.ask<AbsenceReply & { reason?: string; detail?: string }>(
    'POST',
    `/api/rota/crew/${rita}/absences`,
    { kind: 'other', note: '', ...body },
  )
const remove = ({ absence }: AbsenceReply) =>
  rep.request('DELETE', `/api/rota/crew/${rita}/absences/${absence.id}`)

beforeAll(async () => {
  server = await bootServer({ clock })
  lead = await server.asStaff('Lea Lead', 'lead')
  rep = await server.asStaff('Rita Rep', 'rep')
  rita = (await rep.ask<{ id: string }>('GET', '/api/me')).id
  const lima = { id: 'lima', name: 'Lima', zone: 'UTC', layout: 'loft' }
  expect((await lead.request('POST', '/api/centers', lima)).ok).toBe(true)
  await lead.change('/api/centers/main', {
    calendar: {
      ...(await lead.ask<Center>('GET', '/api/centers/main')).calendar,
      zone: 'UTC',
    },
  })
})
afterAll(() => server.stop())

test('R18 a center begins with the usual rules, also one that was stored without', async () => {
  expect((await lead.ask<Center>('GET', '/api/centers/lima')).rules).toEqual({
    ...OTHERS,
    ...USUAL,
  })
  await server.app.database.execute(
    `UPDATE centers SET document = jsonb_set(document, '{rules}', '${JSON.stringify(OTHERS)}')`,
  )
  expect((await ritaIn()).rules).toEqual(USUAL)
  await server.app.database.execute(
    `UPDATE centers SET document = jsonb_set(document, '{rules,rest}', '"long"')`,
  )
  expect((await ritaIn()).rules).toEqual(USUAL)
  expect((await setRules('main', USUAL)).rules).toEqual({ ...OTHERS, ...USUAL })
  await setRules('lima', USUAL)
})

test.each([
  [{ rest: -1 }, 'rules.rest: hours from 0 to 24'],
  [{ rest: 25 }, 'rules.rest: hours from 0 to 24'],
  [{ daysInRow: 0 }, 'rules.daysInRow: days from 1 to 14'],
  [{ daysInRow: 15 }, 'rules.daysInRow: days from 1 to 14'],
  [{ nightsInRow: 15 }, 'rules.nightsInRow: nights from 1 to 14'],
  [{ weekHours: 0 }, 'rules.weekHours: hours from 1 to 100'],
  [{ weekHours: 101 }, 'rules.weekHours: hours from 1 to 100'],
  [{ weekHours: 7.5 }, 'rules.weekHours'],
  [{ avoidWholeDays: 'yes' }, 'rules.avoidWholeDays'],
])('rules of %j are refused, and what would be right is said', async (rules, detail) => {
  expect(await setRules('main', { ...USUAL, ...rules })).toMatchObject({
    reason: 'invalid',
    detail: expect.stringContaining(detail),
  })
})

test('R18 of who serves two centers the stricter rule counts, as soon as one changes', async () => {
  await setRules('lima', { ...USUAL, rest: 12, weekHours: 60, daysInRow: 4 })
  expect((await ritaIn()).rules).toEqual(USUAL)
  const centers = { centers: ['main', 'lima'] }
  expect(await changeMember(lead, rita, centers)).toMatchObject({
    rules: { ...USUAL, rest: 12, daysInRow: 4 },
  })
  await setRules('main', { ...USUAL, rest: 10, avoidWholeDays: true })
  const both = { ...USUAL, rest: 12, daysInRow: 4, avoidWholeDays: true }
  expect((await ritaIn()).rules).toEqual(both)
  expect((await rep.ask<Mine>('GET', '/api/rota/mine')).profile.rules).toEqual(both)
  await changeMember(lead, rita, { centers: ['main'] })
  await setRules('main', USUAL)
})

test('R45 what is filled keeps the rules, also with what was published two weeks before and after', async () => {
  await setRules('main', { ...USUAL, daysInRow: 2 })
  await publishShifts(
    lead,
    day(-7),
    [5, 6].map((after) => plannedShift(day(after - 7), 'morning', rita)),
  )
  const shifts = [0, 1, 2].map((after) => plannedShift(day(after), 'morning', null))
  const { cells } = await fill(shifts)
  expect(cells.map(({ staffId }) => staffId)).toEqual([null, rita, rita])
  expect(cells[0]!.unable).toMatchObject({ 'days-in-row': 1 })
  await publishShifts(lead, day(-7), [])
  await setRules('main', USUAL)
})

test('R55 a rep says that half-days are preferred; a whole day that must be is told', async () => {
  const prefers = { prefersHalfDays: true }
  expect(await changeMember(rep, rita, prefers)).toMatchObject(prefers)
  expect(await ritaIn()).toMatchObject(prefers)
  const whole = (['morning', 'afternoon'] as const).map((half) => plannedShift(day(0), half, null))
  const { cells } = await fill(whole)
  expect(cells).toMatchObject([
    { staffId: rita, wholeDay: true },
    { staffId: rita, wholeDay: true },
  ])
  await changeMember(rep, rita, { prefersHalfDays: false })
  expect((await fill(whole)).cells.map(({ wholeDay }) => wholeDay)).toEqual([false, false])
})

test('R56 an absence of an afternoon leaves the morning, and is told, opened and filled around', async () => {
  const [morning, afternoon] = (['morning', 'afternoon'] as const).map((half) =>
    plannedShift(day(1), half, rita),
  )
  const open = (['morning', 'afternoon'] as const).map((half) => plannedShift(day(8), half, null))
  await publishShifts(lead, MONDAY, [morning!, afternoon!])
  await publishShifts(lead, day(7), open)
  const before = (await recordedEvents(server.app, 'absence-added')).length
  const afternoonOf = (date: string) => ({
    from: date,
    to: date,
    fromTime: '13:00',
    toTime: '18:00',
  })
  const reply = await away(afternoonOf(day(1)))
  expect(reply.absence).toMatchObject(afternoonOf(day(1)))
  expect(reply.conflicts.map(({ id }) => id)).toEqual([afternoon!.id])
  expect(await recordedEvents(server.app, 'absence-added')).toHaveLength(before + 1)
  const conflicts = () => lead.ask<AbsenceConflict[]>('GET', '/api/rota/absences')
  expect(await conflicts()).toMatchObject([
    { name: 'Rita Rep', absence: { fromTime: '13:00' }, conflicts: [{ id: afternoon!.id }] },
  ])
  const path = `/api/rota/crew/${rita}/absences/${reply.absence.id}`
  expect(await lead.ask('POST', `${path}/open`)).toMatchObject({ opened: [{ id: afternoon!.id }] })
  expect(await conflicts()).toEqual([])
  const week = await lead.ask<Week>('GET', `/api/rota/main/weeks/${MONDAY}`)
  expect(week.published.map(({ staffId }) => staffId)).toEqual([rita, null])

  const next = await away(afternoonOf(day(8)))
  const offered = (await rep.ask<Mine>('GET', '/api/rota/mine')).open
  expect(offered.filter(({ date }) => date === day(8)).map(({ id }) => id)).toEqual([open[0]!.id])
  const { cells } = await fill(open, day(7))
  expect(cells.map(({ staffId }) => staffId)).toEqual([rita, null])
  expect(cells[1]!.unable).toMatchObject({ absent: 1 })
  for (const one of [reply, next]) expect((await remove(one)).status).toBe(204)
  await publishShifts(lead, day(7), [])
})

test.each([
  ['that ends as it begins', { fromTime: '13:00', toTime: '13:00' }, 'toTime: must be after'],
  ['of half an hour past', { fromTime: '13:00', toTime: '12:30' }, 'toTime: must be after'],
  ['at no time', { fromTime: '25:00' }, 'fromTime: a time like 08:30'],
  ['at a number', { toTime: 13 }, 'toTime'],
])('R56 an absence %s is refused by the name of the field', async (_, times, detail) => {
  expect(await away({ from: day(1), to: day(1), ...times })).toMatchObject({
    reason: 'invalid',
    detail: expect.stringContaining(detail),
  })
})

test('conflicts of several people are those of each, by the begin of the first shift', async () => {
  const other = await server.asStaff('Remy Rep', 'rep')
  const remy = (await other.ask<{ id: string }>('GET', '/api/me')).id
  await publishShifts(lead, MONDAY, [
    plannedShift(day(2), 'morning', rita),
    plannedShift(day(2), 'morning', remy),
    plannedShift(day(1), 'morning', remy),
    plannedShift(day(3), 'morning', null),
  ])
  const mine = await away({ from: day(2), to: day(2) })
  const sick = { from: day(1), to: day(3), kind: 'sick', note: '' }
  await other.ask('POST', `/api/rota/crew/${remy}/absences`, sick)
  const found = await lead.ask<AbsenceConflict[]>('GET', '/api/rota/absences')
  expect(found.map(({ name, conflicts }) => [name, conflicts.map(({ date }) => date)])).toEqual([
    ['Remy Rep', [day(1), day(2)]],
    ['Rita Rep', [day(2)]],
  ])
  await remove(mine)
})
