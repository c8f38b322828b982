import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isPublicAddress } from '@foyer/server/net/public-address.ts'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'

const clock = new FakeClock('2027-03-01T08:00:00Z')
const BY_HAND = { date: '2027-05-05', name: 'Party', source: 'hand' } as const
let server: BootedServer
let lead: BrowserSession
let address: string
/** What the calendar's server answers. */
let calendar = ''

const calendarOf = (date: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20270101T000000Z\r\nDTSTART;VALUE=DATE:${date}\r\nSUMMARY:Holiday\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
const calendars = createServer((_request, response) => response.end(calendar))
const holidays = async () =>
  (await lead.ask<Center>('GET', '/api/centers/main')).calendar.holidays.map(({ date }) => date)
const readNow = (browser = lead) => browser.request('POST', '/api/centers/main/holidays')

async function setAddress(holidayAddress: string | null): Promise<void> {
  const center = await lead.ask<Center>('GET', '/api/centers/main')
  const changed = { ...center.calendar, holidays: [BY_HAND], holidayAddress }
  expect((await lead.change('/api/centers/main', { calendar: changed })).ok).toBe(true)
}

beforeAll(async () => {
  calendars.listen(0, '127.0.0.1')
  await once(calendars, 'listening')
  address = `http://127.0.0.1:${(calendars.address() as AddressInfo).port}/holidays.ics`
  server = await bootServer({
    clock,
    mayReach: (ip) => ip === '127.0.0.1' || isPublicAddress(ip),
  })
  lead = await server.asStaff('Lea Lead', 'lead')
})
afterAll(async () => {
  await server.stop()
  calendars.close()
})

test('without an address there is nothing to read', async () => {
  expect(await (await readNow()).json()).toMatchObject({ reason: 'not-found' })
})

test('holidays are read, and those by hand stay', async () => {
  await setAddress(address)
  calendar = calendarOf('20270329')
  expect((await readNow()).status).toBe(200)
  expect((await holidays()).sort()).toEqual(['2027-03-29', '2027-05-05'])
})

test('the next reading takes the place of the last', async () => {
  calendar = calendarOf('20271224')
  expect((await readNow()).status).toBe(200)
  expect((await holidays()).sort()).toEqual(['2027-05-05', '2027-12-24'])
})

test.each([
  ['no calendar', 'calendar-broken', () => '<html></html>'],
  ['a calendar of two megabytes', 'too-large', () => 'x'.repeat(2_000_000)],
])('%s is refused, and what was read before stays', async (_what, reason, answer) => {
  calendar = answer()
  expect(await (await readNow()).json()).toMatchObject({ reason })
  expect((await holidays()).sort()).toEqual(['2027-05-05', '2027-12-24'])
})

test('every day it is read by itself', async () => {
  calendar = calendarOf('20270401')
  clock.goTo('2027-03-02T08:00:01Z')
  await eventually(async () => (await holidays()).includes('2027-04-01'), 'the new holiday')
})

test('an address of the own network is refused', async () => {
  await setAddress('http://10.0.0.1/holidays.ics')
  expect(await (await readNow()).json()).toMatchObject({ reason: 'address-forbidden' })
  await setAddress('http://[::1]/holidays.ics')
  expect(await (await readNow()).json()).toMatchObject({ reason: 'address-forbidden' })
})

test('who may', async () => {
  expect((await readNow(await server.asStaff('Rita Rep', 'rep'))).status).toBe(403)
  expect((await readNow(server.browser())).status).toBe(401)
  expect((await lead.request('POST', '/api/centers/nowhere/holidays')).status).toBe(404)
})
