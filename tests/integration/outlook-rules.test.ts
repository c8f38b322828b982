import { randomUUID } from 'node:crypto'
import { DESK } from '@foyer/server/reception/reception-queries.ts'
import { conversationLines, conversations } from '@foyer/server/reception/reception-tables.ts'
import { readTraffic } from '@foyer/server/reception/traffic-queries.ts'
import type { Outlook } from '@foyer/shared/outlook/outlook-contract.ts'
import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { DAY, HOUR, MINUTE, WEEK } from '@foyer/shared/time/durations.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeMember } from '../support/change-member.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

const MONDAY = '2027-06-07'
/** Its first moment. The center is open on weekdays from 08:00 to 18:00 UTC: 220 hours in the 30 days ahead. */
const NOW = Date.parse(`${MONDAY}T00:00:00Z`)
const clock = new FakeClock(NOW)
let server: BootedServer
let lead: BrowserSession
let rep: BrowserSession
let rita: string

const outlook = (center = 'main') => lead.ask<Outlook>('GET', `/api/rota/${center}/outlook`)
const publish = (...shifts: PlannedShift[]) => publishShifts(lead, MONDAY, shifts)
const at = (time: string) => Date.parse(`${MONDAY}T${time}:00Z`)

beforeAll(async () => {
  server = await bootServer({ clock })
  lead = await server.asStaff('Lea Lead', 'lead')
  rep = await server.asStaff('Rita Rep', 'rep')
  rita = (await rep.ask<{ id: string }>('GET', '/api/me')).id
  const lima = { id: 'lima', name: 'Lima', zone: 'America/Lima', layout: 'loft' }
  expect((await lead.request('POST', '/api/centers', lima)).ok).toBe(true)
})
afterAll(() => server.stop())

describe('what was asked at the desk', () => {
  /** A conversation of lines: who wrote, and minutes after the begin. */
  async function talk(
    lines: [by: 'visitor' | 'rep' | 'desk', minute: number][],
    centerId = 'main',
  ): Promise<void> {
    const conversationId = randomUUID()
    await server.app.database.insert(conversations).values({
      id: conversationId,
      centerId,
      visitorId: randomUUID(),
      visitorName: 'Ada',
      locale: 'en',
      openedAt: new Date(NOW),
    })
    for (const [by, minute] of lines) {
      await server.app.database.insert(conversationLines).values({
        id: randomUUID(),
        conversationId,
        by: by === 'desk' ? 'rep' : by,
        fromId: by === 'desk' ? DESK : by,
        name: by,
        text: '…',
        at: new Date(NOW + minute * MINUTE),
      })
    }
  }
  /** Minutes at which was asked, and seconds that each took which was answered. */
  async function traffic(from = 0, to = WEEK / MINUTE) {
    const times = [NOW + from * MINUTE, NOW + to * MINUTE] as const
    const { asked, handled } = await readTraffic(server.app.database, 'main', ...times)
    return { asked: asked.map((instant) => (instant - NOW) / MINUTE), handled }
  }
  afterEach(() => server.app.database.execute('TRUNCATE conversations CASCADE'))

  test('a conversation lasts from the first answer to the last line, whoever wrote it', async () => {
    await talk([
      ['visitor', 0],
      ['visitor', 3],
      ['rep', 5],
      ['visitor', 6],
      ['rep', 9],
      ['visitor', 10],
    ])
    expect(await traffic()).toEqual({ asked: [0], handled: [300] })
  })

  test('what nobody answered has no length, and what the desk itself says is no answer', async () => {
    await talk([
      ['visitor', 1],
      ['desk', 1],
    ])
    expect(await traffic()).toEqual({ asked: [1], handled: [] })
  })

  test('two hours without a line begin another one, a minute less does not', async () => {
    await talk([
      ['visitor', 0],
      ['rep', 1],
      ['visitor', 120],
      ['rep', 240],
    ])
    // The answer after two hours is none to what was asked, and nobody asked it.
    expect(await traffic()).toEqual({ asked: [0], handled: [119 * 60] })
    await talk([
      ['visitor', 500],
      ['rep', 501],
      ['visitor', 621],
      ['rep', 622],
    ])
    expect(await traffic()).toEqual({ asked: [0, 500, 621], handled: [119 * 60, 0, 0] })
  })

  test('the begin counts, the end does not, and another center is another matter', async () => {
    await talk([['visitor', 10]])
    await talk([['visitor', 20]])
    await talk([['visitor', 15]], 'lima')
    expect((await traffic(10, 20)).asked).toEqual([10])
    expect((await traffic(10, 21)).asked).toEqual([10, 20])
    expect((await traffic(11, 20)).asked).toEqual([])
  })

  test('R43 with 50 conversations, 20 of them of known length, the outlook says how many posts', async () => {
    // Every Monday morning of seven weeks, seven or eight within it.
    const begins = Array.from({ length: 50 }, (_, i) => {
      const week = -7 + (i % 7)
      return (week * WEEK + 9 * HOUR) / MINUTE + Math.floor(i / 7)
    })
    for (const [i, begin] of begins.slice(0, 49).entries()) {
      await talk(
        i < 20
          ? [
              ['visitor', begin],
              ['rep', begin],
              ['rep', begin + 6],
            ]
          : [['visitor', begin]],
      )
    }
    const before = (await outlook()).staffing
    expect(before).toMatchObject({ state: 'too-few', conversations: 49, weeks: 8, cells: [] })
    await talk([['visitor', begins[49]!]])
    const { state, handleSeconds, cells } = (await outlook()).staffing
    expect({ state, handleSeconds }).toEqual({ state: 'ready', handleSeconds: 360 })
    expect(cells).toHaveLength(10)
    // Eight Mondays of five hours.
    const monday = cells.find(({ weekday, halfDayId }) => weekday === 1 && halfDayId === 'morning')
    expect(monday).toMatchObject({ perHour: 50 / 40, posts: 1, greetedWithOneFewer: null })
    expect(cells.filter(({ perHour }) => perHour > 0)).toEqual([monday])
    expect((await outlook('lima')).staffing.conversations).toBe(0)
  })
})

test('R29 coverage is of the opening hours ahead, rounded down; what lies outside of them adds nothing', async () => {
  expect((await outlook()).quality.coverage).toBe(0)
  const [first, second] = [
    plannedShift(MONDAY, 'morning', rita),
    plannedShift('2027-06-08', 'morning', rita),
  ]
  await publish(first)
  expect((await outlook()).quality.coverage).toBe(2)
  await publish(first, plannedShift('2027-06-12', 'morning', rita))
  expect((await outlook()).quality.coverage).toBe(2)
  await publish(first, second)
  expect((await outlook()).quality.coverage).toBe(4)
  // Two at once cover no more than one.
  const other = plannedShift(
    MONDAY,
    'morning',
    (await lead.ask<{ id: string }>('GET', '/api/me')).id,
  )
  await changeMember(lead, other.staffId!, { centers: ['main'] })
  await publish(first, second, other)
  expect((await outlook()).quality.coverage).toBe(4)
  await publish(first)
  expect((await outlook()).quality.coverage).toBe(2)
})

test('a gap ends where somebody is planned; an open shift leaves it, and is named', async () => {
  const open = plannedShift(MONDAY, 'afternoon', null)
  await publish(plannedShift(MONDAY, 'morning', rita), open)
  const { gaps, openShifts, from, to } = await outlook()
  expect([from, to]).toEqual([NOW, NOW + 30 * DAY])
  expect(gaps[0]).toEqual({ start: at('13:00'), end: at('18:00') })
  expect(gaps).toHaveLength(22)
  expect(openShifts).toEqual([{ shiftId: open.id, start: at('13:00'), end: at('18:00') }])
})

test('who lacks what a shift asks for is named with what is missing, until they have it', async () => {
  const asking = { skills: ['Leasing', 'Fleet'], languages: ['en', 'ja'] }
  const shift = plannedShift(MONDAY, 'morning', rita, asking)
  await publish(shift)
  const profile = (skills: string[]) => changeMember(lead, rita, { skills })
  await profile(['Fleet'])
  expect((await outlook()).missing).toEqual([
    {
      shiftId: shift.id,
      staffId: rita,
      start: at('08:00'),
      skills: ['Leasing'],
      languages: ['ja'],
    },
  ])
  await profile(['Fleet', 'Leasing'])
  await rep.request('PATCH', '/api/me', { languages: ['en', 'ja'] })
  expect((await outlook()).missing).toEqual([])
})

test('an outlook is for those who plan, and of a center that there is', async () => {
  expect(await outlook('mars')).toMatchObject({ reason: 'not-found' })
  expect(await rep.ask('GET', '/api/rota/main/outlook')).toMatchObject({ reason: 'not-allowed' })
})

// The last one: it moves the clock.
test('who steps in fills the gap from then on, and takes the shift off the list', async () => {
  const open = plannedShift(MONDAY, 'morning', null)
  await publish(open)
  clock.goTo(at('09:00'))
  expect((await outlook()).gaps[0]).toEqual({ start: at('09:00'), end: at('18:00') })
  const body = { centerId: 'main', shiftId: open.id }
  expect((await rep.request('POST', '/api/rota/take-overs', body)).ok).toBe(true)
  const { gaps, openShifts } = await outlook()
  expect(gaps[0]).toEqual({ start: at('13:00'), end: at('18:00') })
  expect(openShifts).toEqual([])
  // What is over is of no matter.
  clock.goTo(at('18:00'))
  expect((await outlook()).gaps[0]?.start).toBe(at('08:00') + DAY)
})
