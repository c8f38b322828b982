import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isPublicAddress } from '@foyer/server/net/public-address.ts'
import type { CalendarRead } from '@foyer/shared/centers/calendar-read.ts'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'

/** Today, as sessions end by the real time. */
const TODAY = new Date().toISOString().slice(0, 10)
/** A local date so many days from today. */
const day = (days: number) => Temporal.PlainDate.from(TODAY).add({ days }).toString()
const clock = new FakeClock(`${TODAY}T08:00:00Z`)
const BY_HAND = { date: day(60), name: 'Party', source: 'hand' } as const
let server: BootedServer
let lead: BrowserSession
let address: string
/** What the calendar's server answers. */
let calendar = ''

const calendarOf = (date: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20270101T000000Z\r\nDTSTART;VALUE=DATE:${date.replaceAll('-', '')}\r\nSUMMARY:Holiday\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`
/** The headers of the last request to it. */
let asked: IncomingHttpHeaders = {}
const calendars = createServer(({ headers }, response) => {
  asked = headers
  response.end(calendar)
})
const holidays = async () =>
  (await lead.ask<Center>('GET', '/api/centers/main')).calendar.holidays.map(({ date }) => date)
const last = async () => {
  const read = await lead.ask<CalendarRead | null>('GET', '/api/centers/main/holidays')
  return read?.days.map(({ date }) => date) ?? null
}
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

test('C18 the calendar is read, and closes nothing', async () => {
  await setAddress(address)
  calendar = calendarOf(day(28))
  expect(await last()).toBeNull()
  const read = await readNow()
  expect(read.status).toBe(200)
  expect(await read.json()).toEqual({
    days: [{ date: day(28), name: 'Holiday', often: false }],
    skipped: [],
  })
  expect(asked['user-agent']).toBe('Foyer')
  expect(await last()).toEqual([day(28)])
  expect(await holidays()).toEqual([day(60)])
})

test('C18 what is taken is stored with the center, and what is left out too', async () => {
  const { calendar: before } = await lead.ask<Center>('GET', '/api/centers/main')
  const chosen = {
    holidays: [BY_HAND, { date: day(28), name: 'Holiday', source: 'calendar' }],
    holidaysLeftOut: [{ date: day(29), name: 'Yoga' }],
  }
  expect((await lead.change('/api/centers/main', { calendar: { ...before, ...chosen } })).ok).toBe(
    true,
  )
  const { calendar: after } = await lead.ask<Center>('GET', '/api/centers/main')
  expect(after).toMatchObject(chosen)
})

test.each([
  ['no calendar', 'calendar-broken', () => '<html></html>'],
  ['a calendar of two megabytes', 'too-large', () => 'x'.repeat(2_000_000)],
])('%s is refused, and what was read before stays', async (_what, reason, answer) => {
  calendar = answer()
  expect(await (await readNow()).json()).toMatchObject({ reason })
  expect(await last()).toEqual([day(28)])
})

test('C18 every day it is read by itself; what changed is shown, and not applied', async () => {
  calendar = calendarOf(day(31))
  clock.goTo(`${day(1)}T08:00:01Z`)
  await eventually(async () => (await last())?.includes(day(31)) ?? false, 'the new day')
  expect((await holidays()).sort()).toEqual([day(28), day(60)])
})

test('of another address nothing is known until it is read', async () => {
  await setAddress(address.replace('http:', 'webcal:'))
  expect(await last()).toBeNull()
  // Asked over https, which this one does not speak.
  expect(await (await readNow()).json()).toMatchObject({ reason: 'address-unreachable' })
})

test('an address of the own network is refused', async () => {
  await setAddress('http://10.0.0.1/holidays.ics')
  expect(await (await readNow()).json()).toMatchObject({ reason: 'address-forbidden' })
  await setAddress('http://[::1]/holidays.ics')
  expect(await (await readNow()).json()).toMatchObject({ reason: 'address-forbidden' })
})

test('who may', async () => {
  const rep = await server.asStaff('Rita Rep', 'rep')
  expect((await readNow(rep)).status).toBe(403)
  expect((await readNow(server.browser())).status).toBe(401)
  expect((await rep.request('GET', '/api/centers/main/holidays')).status).toBe(403)
  expect((await lead.request('POST', '/api/centers/nowhere/holidays')).status).toBe(404)
})
