import { randomUUID } from 'node:crypto'
import { storePresence, storeTakeOver } from '@foyer/server/duty/duty-queries.ts'
import type { AttendanceQuery } from '@foyer/shared/attendance/attendance-contract.ts'
import { readAttendance, readOwnAttendance } from '@foyer/shared/attendance/attendance-endpoints.ts'
import { readHandovers } from '@foyer/shared/duty/duty-endpoints.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

/** The center's clock is UTC. */
const MONDAY = '2027-06-07'
const TUESDAY = '2027-06-08'
const clock = new FakeClock(Date.parse(`${MONDAY}T06:00:00Z`))
let server: BootedServer
let lead: BrowserSession
let rep: BrowserSession
const ids = { rita: '', remy: '', lea: '' }

const at = (time: string, date = MONDAY) => Date.parse(`${date}T${time}:00Z`)
const present = (staffId: string, start: string, end: string, centerId = 'main') =>
  storePresence(server.app.database, {
    id: randomUUID(),
    centerId,
    staffId,
    start: at(start),
    end: at(end),
  })
const read = (query: AttendanceQuery, center = 'main') =>
  lead.must(readAttendance, { params: { center }, query })
const monday = () => read({ from: MONDAY, to: MONDAY })
const idOf = async (session: BrowserSession) =>
  (await session.ask<{ id: string }>('GET', '/api/me')).id

beforeAll(async () => {
  server = await bootServer({ clock })
  lead = await server.asStaff('Lea Lead', 'lead')
  rep = await server.asStaff('Rita Rep', 'rep')
  const remy = await server.asStaff('Remy Rep', 'rep')
  ids.lea = await idOf(lead)
  ids.rita = await idOf(rep)
  ids.remy = await idOf(remy)
  const lima = { id: 'lima', name: 'Lima', zone: 'America/Lima', layout: 'loft' }
  expect((await lead.request('POST', '/api/centers', lima)).ok).toBe(true)
})
afterAll(() => server.stop())

test('a day as it went: kept, missed and given to somebody else, taken over, still to come', async () => {
  const { rita, remy, lea } = ids
  const kept = plannedShift(MONDAY, 'morning', rita)
  const missed = plannedShift(MONDAY, 'morning', remy)
  const later = plannedShift(MONDAY, 'afternoon', rita)
  await publishShifts(lead, MONDAY, [kept, missed, later, plannedShift(TUESDAY, 'morning', remy)])
  await present(rita, '08:00', '12:00')
  // Of another center: nothing of it counts here.
  await present(remy, '08:00', '12:00', 'lima')

  clock.goTo(at('08:31'))
  await eventually(
    async () => (await monday()).rows.some(({ state }) => state === 'open'),
    'the missed shift is open',
  )
  await storeTakeOver(server.app.database, {
    id: randomUUID(),
    centerId: 'main',
    staffId: lea,
    shiftId: missed.id,
    start: at('09:00'),
    end: at('13:00'),
  })
  await present(lea, '09:00', '12:30')
  clock.goTo(at('12:45'))

  const { rows, names } = await monday()
  const found = Object.fromEntries(rows.map((row) => [`${row.staffId} ${row.state}`, row]))
  expect(Object.keys(found).sort()).toEqual(
    [
      `${rita} on-time`,
      `${remy} missed`,
      'null open',
      `${lea} took-over`,
      `${rita} planned`,
    ].sort(),
  )
  expect(found[`${rita} on-time`]).toMatchObject({ leftEarlyAt: at('12:00'), presentMinutes: 240 })
  expect(found['null open']).toMatchObject({ takenOver: { staffId: lea, at: at('09:00') } })
  expect(found[`${lea} took-over`]).toMatchObject({ halfDayId: 'morning', presentMinutes: 210 })
  expect(names.map(({ name }) => name).sort()).toEqual(['Lea Lead', 'Remy Rep', 'Rita Rep'])
})

test('the days are the center’s: what begins on them, in no other center', async () => {
  const { rows } = await read({ from: TUESDAY, to: TUESDAY })
  expect(rows).toMatchObject([{ staffId: ids.remy, state: 'planned', date: TUESDAY }])
  expect((await read({ from: MONDAY, to: TUESDAY }, 'lima')).rows).toEqual([])
})

test('A7 a rep reads how the own shifts were kept, as the lead does, and nobody else’s', async () => {
  const input = { params: { center: 'main' }, query: { from: MONDAY, to: MONDAY } }
  const all = await monday()
  const own = await rep.must(readOwnAttendance, input)
  expect(own.rows).toEqual(all.rows.filter(({ staffId }) => staffId === ids.rita))
  expect(own.rows.map(({ state }) => state)).toEqual(['on-time', 'planned'])
  expect(own.names.map(({ name }) => name)).toEqual(['Rita Rep'])
  expect((await lead.must(readOwnAttendance, input)).rows).toMatchObject([{ state: 'took-over' }])
  expect(await server.browser().call(readOwnAttendance, input)).toMatchObject({
    reason: 'not-signed-in',
  })
  const nowhere = { ...input, params: { center: 'nowhere' } }
  expect(await rep.call(readOwnAttendance, nowhere)).toMatchObject({ reason: 'not-found' })
})

test('is for who plans, and names the field of what cannot be asked', async () => {
  const path = (query: string) => `/api/rota/main/attendance?${query}`
  const days = `from=${MONDAY}&to=${MONDAY}`
  expect((await rep.request('GET', path(days))).status).toBe(403)
  for (const query of [`from=${TUESDAY}&to=${MONDAY}`, 'from=2027-01-01&to=2027-02-01']) {
    const refused = await lead.request('GET', path(query))
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({ detail: expect.stringMatching(/^to: /) })
  }
  expect((await lead.request('GET', `/api/rota/nowhere/attendance?${days}`)).status).toBe(404)
})

test('notes are read again by whoever plans', async () => {
  const body = { centerId: 'main', text: 'The courier comes at four.' }
  expect((await rep.request('POST', '/api/rota/handovers', body)).ok).toBe(true)
  expect(await lead.must(readHandovers, { params: { center: 'main' } })).toMatchObject([
    { name: 'Rita Rep', text: body.text },
  ])
})
