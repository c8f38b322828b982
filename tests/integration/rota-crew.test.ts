import type { AbsenceReply, Crew } from '@foyer/shared/crew/crew-contract.ts'
import type { Proposal } from '@foyer/shared/fill/proposal-contract.ts'
import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import type { Outlook } from '@foyer/shared/outlook/outlook-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeMember } from '../support/change-member.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

const clock = new FakeClock('2027-01-17T12:00:00Z')
/** The next week. */
const MONDAY = '2027-01-18'
let server: BootedServer
let lead: BrowserSession
let rep: BrowserSession
let rita: string
let remy: string

const crew = (monday = MONDAY, browser = lead) =>
  browser.ask<Crew>('GET', `/api/rota/main/crew?monday=${monday}`)
const change = (staffId: string, body: object, browser = lead) =>
  changeMember(browser, staffId, body)
const absent = (staffId: string, body: object, browser = rep) =>
  browser.ask<AbsenceReply>('POST', `/api/rota/crew/${staffId}/absences`, body)
const mine = () => rep.ask<Mine>('GET', '/api/rota/mine')
const holiday = (from: string, to: string) => ({ from, to, kind: 'holiday', note: '' })

beforeAll(async () => {
  server = await bootServer({ clock })
  lead = await server.asStaff('Lea Lead', 'lead')
  rep = await server.asStaff('Rita Rep', 'rep')
  const other = await server.asStaff('Remy Rep', 'rep')
  rita = (await rep.ask<{ id: string }>('GET', '/api/me')).id
  remy = (await other.ask<{ id: string }>('GET', '/api/me')).id
})
afterAll(() => server.stop())

test('a rep of whom nothing was said serves the main center; a lead and an owner say where they do', async () => {
  const { crew: members } = await crew()
  expect(members.map(({ name, centers }) => [name, centers])).toEqual([
    ['Lea Lead', []],
    ['Olga Owner', []],
    ['Remy Rep', ['main']],
    ['Rita Rep', ['main']],
  ])
  expect(await crew(MONDAY, rep)).toMatchObject({ reason: 'not-allowed' })
  expect(await crew('2027-01-19')).toMatchObject({ reason: 'invalid' })
})

test('a rep changes the own availability and nothing else; a lead changes all', async () => {
  const availability = { '1-morning': 'cannot', '5-afternoon': 'wish' }
  expect(await change(rita, { availability }, rep)).toMatchObject({ availability })
  expect(await change(rita, { maxHalfDays: 14 }, rep)).toMatchObject({ reason: 'not-allowed' })
  expect(await change(remy, { availability }, rep)).toMatchObject({ reason: 'not-allowed' })
  const changed = await change(rita, { skills: ['Leasing'], maxHalfDays: 4 })
  expect(changed).toMatchObject({ availability, skills: ['Leasing'], maxHalfDays: 4 })
  expect((await mine()).profile).toEqual(changed)
  expect(await change(rita, { centers: ['mars'] })).toMatchObject({ reason: 'invalid' })
  expect(await change('%00', { availability })).toMatchObject({ reason: 'not-found' })
  expect(await absent('%00', holiday(MONDAY, MONDAY), lead)).toMatchObject({ reason: 'not-found' })
  expect(await change(rita, { maxHalfDays: 15 })).toMatchObject({ reason: 'invalid' })
  const many = Array.from({ length: 281 }, (_, i) => [`1-half-${i}`, 'can'])
  expect(await change(rita, { availability: Object.fromEntries(many) })).toMatchObject({
    reason: 'invalid',
  })
  expect(await change(rita, { availability: { '8-noon': 'can' } })).toMatchObject({
    reason: 'invalid',
  })
  expect(await change('nobody', { skills: [] })).toMatchObject({ reason: 'not-found' })
})

test('of two changes at once none is lost: the second is refused, and made anew', async () => {
  const changes = [{ skills: ['Fleet'] }, { maxHalfDays: 7 }]
  const answers = await Promise.all(changes.map((one) => change(remy, one)))
  for (const [i, answer] of answers.entries()) {
    if ('reason' in answer) expect(await change(remy, changes[i]!)).toMatchObject(changes[i]!)
  }
  const member = (await crew()).crew.find(({ staffId }) => staffId === remy)
  expect(member).toMatchObject({ skills: ['Fleet'], maxHalfDays: 7 })
})

test('an absence leaves published shifts with their owner until a lead opens them', async () => {
  const shift = plannedShift('2027-01-20', 'morning', rita)
  const outside = plannedShift('2027-01-22', 'morning', rita)
  await publishShifts(lead, MONDAY, [shift, outside])
  const { absence, conflicts } = await absent(rita, holiday('2027-01-19', '2027-01-21'))
  expect(conflicts.map(({ id }) => id)).toEqual([shift.id])
  expect((await mine()).profile.absences).toEqual([absence])
  const path = `/api/rota/crew/${rita}/absences/${absence.id}`
  expect(await rep.ask('POST', `${path}/open`)).toMatchObject({ reason: 'not-allowed' })
  const week = () => lead.ask<Week>('GET', `/api/rota/main/weeks/${MONDAY}`)
  expect((await week()).published.map(({ staffId }) => staffId)).toEqual([rita, rita])

  expect(await lead.ask('POST', `${path}/open`)).toMatchObject({ opened: [{ id: shift.id }] })
  expect(await week()).toMatchObject({
    state: 'published',
    draft: [{ staffId: null }, { staffId: rita }],
    published: [
      { staffId: null, version: 2 },
      { staffId: rita, version: 1 },
    ],
  })
  expect((await rep.request('DELETE', path)).status).toBe(204)
  expect((await rep.request('DELETE', path)).status).toBe(404)
})

test('an absence of others, one that ends before it begins, and too many are refused', async () => {
  const day = holiday('2027-02-01', '2027-02-01')
  expect(await absent(remy, day)).toMatchObject({ reason: 'not-allowed' })
  expect(await absent(rita, holiday('2027-02-02', '2027-02-01'))).toMatchObject({
    reason: 'invalid',
  })
  expect(await absent(rita, holiday('2027-02-30', '2027-03-01'))).toMatchObject({
    reason: 'invalid',
  })
  for (let count = 0; count < 60; count++) await absent(rita, day)
  expect(await absent(rita, day)).toMatchObject({ reason: 'full' })
})

test('the own page knows the own shifts, open ones that one may take, and the names', async () => {
  const monday = '2027-01-25'
  await publishShifts(lead, monday, [
    plannedShift('2027-01-26', 'morning', rita),
    plannedShift('2027-01-26', 'morning', null),
    plannedShift('2027-01-27', 'morning', null),
    plannedShift('2027-01-27', 'afternoon', remy),
  ])
  const page = await mine()
  expect(page.shifts.map(({ date }) => date)).toContain('2027-01-26')
  // Not the open one at the same time as the own.
  const open = page.open.filter(({ date }) => date > monday)
  expect(open.map(({ date }) => date)).toEqual(['2027-01-27'])
  expect(page.centers).toMatchObject([{ id: 'main' }])
  const marketer = await server.asStaff('Mia Marketer', 'marketer')
  expect(await marketer.ask('GET', '/api/rota/mine')).toMatchObject({ reason: 'not-allowed' })
})

test('the own page names every colleague of the centers, with a shift or without', async () => {
  const idle = await server.asStaff('Ida Idle', 'rep')
  const { id } = await idle.ask<{ id: string }>('GET', '/api/me')
  expect((await mine()).names).toContainEqual({ staffId: id, name: 'Ida Idle' })
  await change(id, { centers: [] })
  expect((await mine()).names.map(({ staffId }) => staffId)).not.toContain(id)
  await (await server.asOwner()).ask('PATCH', `/api/staff/${id}`, { active: false })
})

test('filling a week proposes who was not planned and saves nothing', async () => {
  const monday = '2027-03-01'
  const shifts = [1, 2, 3].map((day) => plannedShift(`2027-03-0${day}`, 'afternoon', null))
  const path = `/api/rota/main/weeks/${monday}`
  const proposal = await lead.ask<Proposal>('POST', `${path}/fill`, { version: 0, shifts })
  expect(proposal.figures.open).toBe(0)
  expect(proposal.shifts.every(({ staffId }) => staffId === rita || staffId === remy)).toBe(true)
  expect(await lead.ask('GET', path)).toMatchObject({ version: 0, draft: [] })
  const broken = [{ ...shifts[0]!, date: '2030-01-01' }]
  expect(await lead.ask('POST', `${path}/fill`, { version: 0, shifts: broken })).toMatchObject({
    reason: 'rota-broken',
  })
})

test('a shift asks for French, and who speaks it is proposed', async () => {
  expect((await rep.request('PATCH', '/api/me', { languages: ['en', 'fr-CA', 'ja'] })).status).toBe(
    204,
  )
  const { crew: members } = await crew()
  expect(members.find(({ staffId }) => staffId === rita)?.languages).toEqual(['en', 'fr-CA', 'ja'])
  const monday = '2027-03-08'
  const path = `/api/rota/main/weeks/${monday}`
  const asking = (day: number, language: string) =>
    plannedShift(`2027-03-${day}`, 'morning', null, { languages: [language] })
  const shifts = [asking(10, 'fr'), asking(11, 'JPN'), asking(12, 'fr')]
  const { draft } = await lead.ask<Week>('PUT', `${path}/draft`, { version: 0, shifts })
  expect(draft.map(({ languages }) => languages)).toEqual([['fr'], ['ja'], ['fr']])
  const proposal = await lead.ask<Proposal>('POST', `${path}/fill`, { version: 1, shifts: draft })
  expect(proposal.shifts.map(({ staffId }) => staffId)).toEqual([rita, rita, rita])
  const { published } = await publishShifts(lead, monday, proposal.shifts)
  expect(published.map(({ languages }) => languages)).toEqual([['fr'], ['ja'], ['fr']])
  const none = asking(10, 'no language')
  expect(await lead.ask('PUT', `${path}/draft`, { version: 3, shifts: [none] })).toMatchObject({
    reason: 'invalid',
  })
})

test('the outlook names gaps of the opening hours and shifts that nobody has', async () => {
  const outlook = await lead.ask<Outlook>('GET', '/api/rota/main/outlook')
  expect(outlook.gaps.length).toBeGreaterThan(0)
  expect(outlook.openShifts.length).toBeGreaterThan(0)
  expect(outlook.staffing.state).toBe('too-few')
  expect(await rep.ask('GET', '/api/rota/main/outlook')).toMatchObject({ reason: 'not-allowed' })
})

test('the own page says who works next week in the own centers', async () => {
  await publishShifts(lead, MONDAY, [
    plannedShift(MONDAY, 'morning', rita),
    plannedShift(MONDAY, 'morning', null),
    plannedShift(MONDAY, 'afternoon', remy),
  ])
  const { week, nextWeek, names } = await mine()
  expect(week).toEqual([])
  expect(nextWeek.map(({ staffId }) => staffId).toSorted()).toEqual([null, rita, remy].toSorted())
  expect(names.map(({ staffId }) => staffId)).toContain(remy)
})
