import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import ical, { type VEvent } from 'node-ical'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

const clock = new FakeClock('2027-03-22T05:00:00Z')
let server: BootedServer
let lead: BrowserSession
let rita: BrowserSession
let ritaId: string
let remyId: string
let address = ''

const idOf = async (browser: BrowserSession) =>
  (await browser.ask<{ id: string }>('GET', '/api/me')).id
const make = async (path: string, browser: BrowserSession) =>
  (await browser.ask<{ address: string }>('POST', path)).address

/** What a calendar sees, which has no cookie of ours. */
async function events(url: string): Promise<VEvent[]> {
  const response = await fetch(url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(response.headers.getSetCookie()).toEqual([])
  const all = Object.values(ical.sync.parseICS(await response.text()))
  return all.filter((part): part is VEvent => part?.type === 'VEVENT')
}
const brief = (event: VEvent) => ({
  uid: event.uid,
  start: event.start.toISOString(),
  sequence: Number(event.sequence),
  status: event.status,
})

beforeAll(async () => {
  server = await bootServer({ clock })
  lead = await server.asStaff('Lea Lead', 'lead')
  rita = await server.asStaff('Rita Rep', 'rep')
  ritaId = await idOf(rita)
  remyId = await idOf(await server.asStaff('Remy Rep', 'rep'))
  const center = await lead.ask<{ calendar: object }>('GET', '/api/centers/main')
  const calendar = { ...center.calendar, zone: 'Europe/Berlin' }
  await lead.change('/api/centers/main', { calendar })
})
afterAll(() => server.stop())

const saturday = plannedShift('2027-03-27', 'morning', '')
const sunday = plannedShift('2027-03-28', 'morning', '')

test('there is no address until one is made', async () => {
  expect(await rita.ask('GET', '/api/feeds/mine')).toEqual({ address: null })
  address = await make('/api/feeds/mine', rita)
  expect(address).toMatch(/^http:\/\/localhost:\d+\/api\/feeds\/[\w-]{43}\.ics$/)
  expect(await rita.ask('GET', '/api/feeds/mine')).toEqual({ address })
})

test('it shows the own shifts as instants, over a change of clocks', async () => {
  await publishShifts(lead, '2027-03-22', [
    { ...saturday, staffId: ritaId },
    { ...sunday, staffId: ritaId },
    plannedShift('2027-03-27', 'afternoon', remyId),
  ])
  expect((await events(address)).map(brief)).toEqual([
    {
      uid: `${saturday.id}@localhost`,
      start: '2027-03-27T07:00:00.000Z',
      sequence: 1,
      status: 'CONFIRMED',
    },
    {
      uid: `${sunday.id}@localhost`,
      start: '2027-03-28T06:00:00.000Z',
      sequence: 1,
      status: 'CONFIRMED',
    },
  ])
})

test('a calendar that has it already is told so', async () => {
  const first = await fetch(address)
  const etag = first.headers.get('etag')!
  expect(etag).toBeTruthy()
  expect(first.headers.get('cache-control')).toBe('private, no-cache')
  // Without the second header this client would ask for a copy that is not compared.
  const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
  const again = await fetch(address, { headers })
  expect(again.status).toBe(304)
})

test('a shift given to somebody else is in their feed and in the center’s, under the same UID', async () => {
  const team = await make('/api/feeds/centers/main', lead)
  await publishShifts(lead, '2027-03-22', [
    { ...saturday, staffId: remyId },
    { ...sunday, staffId: ritaId },
  ])
  expect((await events(address)).map(({ uid }) => uid)).toEqual([`${sunday.id}@localhost`])
  const ofTeam = await events(team)
  expect(ofTeam.find(({ uid }) => uid === `${saturday.id}@localhost`)).toMatchObject({
    summary: 'Remy Rep',
    sequence: 2,
  })
  const removed = ofTeam.filter(({ status }) => status === 'CANCELLED')
  expect(removed.map(({ summary }) => summary)).toEqual(['Remy Rep'])
})

test('a cancelled shift stays, marked', async () => {
  await publishShifts(lead, '2027-03-22', [{ ...saturday, staffId: remyId }])
  expect((await events(address)).map(brief)).toEqual([
    {
      uid: `${sunday.id}@localhost`,
      start: '2027-03-28T06:00:00.000Z',
      sequence: 2,
      status: 'CANCELLED',
    },
  ])
})

test('taking over changes what both see', async () => {
  await publishShifts(lead, '2027-03-29', [plannedShift('2027-03-29', 'morning', remyId)])
  clock.goTo('2027-03-29T08:00:00Z') // 10:00
  const shiftId = (await rita.ask<Mine>('GET', '/api/rota/mine')).week.find(
    ({ date }) => date === '2027-03-29',
  )!.id
  const taken = await rita.request('POST', '/api/rota/take-overs', { centerId: 'main', shiftId })
  expect(taken.status).toBe(200)
  const own = (await events(address)).find(({ uid }) => uid === `${shiftId}@localhost`)!
  expect(own.start.toISOString()).toBe('2027-03-29T08:00:00.000Z')
  expect(Number(own.sequence)).toBeGreaterThan(1)
})

test('a new address makes the old one useless; ended, there is none', async () => {
  const renewed = await make('/api/feeds/mine', rita)
  expect(renewed).not.toBe(address)
  expect((await fetch(address)).status).toBe(404)
  expect((await fetch(renewed)).status).toBe(200)
  expect((await rita.request('DELETE', '/api/feeds/mine')).status).toBe(204)
  expect((await fetch(renewed)).status).toBe(404)
  expect(await rita.ask('GET', '/api/feeds/mine')).toEqual({ address: null })
})

test.each(['x', 'a'.repeat(43), "' OR 1=1 --", '../../etc/passwd', '%00'])(
  'no secret: %j',
  async (secret) => {
    const response = await fetch(`${server.url}/api/feeds/${encodeURIComponent(secret)}.ics`)
    expect(response.status).toBe(404)
  },
)

test('who may', async () => {
  expect((await server.browser().request('GET', '/api/feeds/mine')).status).toBe(401)
  expect((await rita.request('POST', '/api/feeds/centers/main')).status).toBe(403)
  expect((await lead.request('POST', '/api/feeds/centers/nowhere')).status).toBe(404)
})

test('who is no longer staff has no feed', async () => {
  const url = await make('/api/feeds/mine', rita)
  const owner = await server.asOwner()
  await owner.request('PATCH', `/api/staff/${ritaId}`, { active: false })
  expect((await fetch(url)).status).toBe(404)
})

test('one address is not asked without end', async () => {
  const team = await make('/api/feeds/centers/main', lead)
  const statuses = new Set<number>()
  for (let i = 0; i < 70; i++) statuses.add((await fetch(team)).status)
  expect([...statuses]).toEqual([200, 429])
})
