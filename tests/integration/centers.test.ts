import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { entryBody, LobbyPerson } from '../support/lobby-person.ts'
import { makeTemporaryFolder } from '../support/temporary-folder.ts'

/** A Saturday: closed everywhere by the calendars, whose hours are those of weekdays. */
const SATURDAY = '2027-01-09T12:00:00Z'
/** Monday 08:00 in Singapore and in Berlin. */
const SINGAPORE_OPENS = Date.parse('2027-01-11T08:00:00+08:00')
const BERLIN_OPENS = Date.parse('2027-01-11T08:00:00+01:00')

const temporary = makeTemporaryFolder()
const clock = new FakeClock(SATURDAY)
let server: BootedServer
let owner: BrowserSession

const boot = () =>
  bootServer({
    clock,
    dataFolder: temporary.folder,
    settings: { ENTRIES_PER_MINUTE: '1000' },
  })

beforeAll(async () => {
  server = await boot()
  owner = await server.asOwner()
  await change('main', { name: 'Berlin', calendar: { zone: 'Europe/Berlin' } })
  await add({ id: 'singapore', name: 'Singapore', zone: 'Asia/Singapore', layout: 'loft' })
  await add({ id: 'new-york', name: 'New York', zone: 'America/New_York', layout: 'garden' })
})
afterAll(async () => {
  await server.stop()
  temporary.remove()
})

async function add(body: object): Promise<Center> {
  const response = await owner.request('POST', '/api/centers', body)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as Center
}

async function change(id: string, { name, calendar }: { name: string; calendar: object }) {
  const before = await owner.ask<Center>('GET', `/api/centers/${id}`)
  const body = { name, calendar: { ...before.calendar, ...calendar } }
  const response = await owner.change(`/api/centers/${id}`, body)
  expect(response.status).toBe(200)
}

const doorOf = (center: string) => server.browser().ask<Door>('GET', `/api/centers/${center}/door`)

const enter = (browser: BrowserSession, center: string) =>
  LobbyPerson.enter(server.url, browser, { center })

/** The newest that somebody has heard of the door. */
const hearsDoor = (person: LobbyPerson, fits: (door: Door) => boolean) =>
  eventually(() => {
    const door = person.all('door').at(-1)
    return door && fits(door) ? door : null
  }, 'what the door says')

describe('adding and changing', () => {
  test('is for leads and the owner', async () => {
    const rep = await server.asStaff('Rex Rep', 'rep')
    const body = { id: 'oslo', name: 'Oslo', zone: 'Europe/Oslo', layout: 'loft' }
    expect((await server.browser().request('POST', '/api/centers', body)).status).toBe(401)
    expect((await rep.request('POST', '/api/centers', body)).status).toBe(403)
    expect((await rep.change('/api/centers/main', { name: 'Mine' })).status).toBe(403)
    expect((await rep.request('GET', '/api/centers/main')).status).toBe(403)
    const lead = await server.asStaff('Lea Lead', 'lead')
    expect(await lead.ask('GET', '/api/centers/singapore')).toMatchObject({
      id: 'singapore',
      name: 'Singapore',
      calendar: { zone: 'Asia/Singapore' },
    })
  })

  test.each([
    ['no slug', { id: 'Sing apore' }, 'id'],
    ['a path', { id: '../main' }, 'id'],
    ['too long', { id: 'x'.repeat(33) }, 'id'],
    ['a property of objects', { id: '__proto__' }, 'id'],
    ['no name', { name: '  ' }, 'name'],
    ['no zone', { zone: 'Europe/Atlantis' }, 'zone'],
    ['an offset for a zone', { zone: '+01:00' }, 'zone'],
    ['no layout', { layout: 'castle' }, 'layout'],
    ['a property of objects as layout', { layout: 'constructor' }, 'layout'],
    ['an id that is taken', { id: 'singapore' }, 'singapore'],
  ])('refuses %s, and nothing is there of it', async (_, wrong, detail) => {
    const body = { id: 'oslo', name: 'Oslo', zone: 'Europe/Oslo', layout: 'loft', ...wrong }
    const response = await owner.request('POST', '/api/centers', body)
    expect(response.status).toBeGreaterThanOrEqual(400)
    expect(response.status).toBeLessThan(500)
    expect(((await response.json()) as { detail: string }).detail).toContain(detail)
    expect(await server.browser().ask('GET', '/api/centers')).toHaveLength(3)
  })

  test.each([
    ['hours that overlap', { week: { 1: [hours('08:00', '12:00'), hours('11:00', '13:00')] } }],
    ['hours that touch', { week: { 1: [hours('08:00', '12:00'), hours('12:00', '13:00')] } }],
    ['an end before the begin', { week: { 1: [hours('13:00', '12:00')] } }],
    ['a day that there is not', { holidays: [{ date: '2027-02-30', name: '', source: 'hand' }] }],
    ['a holiday address that is no web address', { holidayAddress: 'file:///etc/passwd' }],
  ])('refuses %s, and the calendar stays', async (_, wrong) => {
    const before = await owner.ask<Center>('GET', '/api/centers/main')
    const calendar = { ...before.calendar, ...wrong }
    if ('week' in wrong) calendar.week = { ...before.calendar.week, ...wrong.week }
    const refused = await owner.change('/api/centers/main', { name: 'New', calendar })
    expect(refused.status).toBe(400)
    expect(await owner.ask('GET', '/api/centers/main')).toEqual(before)
  })

  test('years of holidays fit, and no more than that', async () => {
    const { calendar } = await owner.ask<Center>('GET', '/api/centers/new-york')
    const holiday = (_: unknown, i: number) => ({
      date: new Date(Date.UTC(2028, 0, 1 + i)).toISOString().slice(0, 10),
      name: 'x'.repeat(200),
      source: 'hand',
    })
    const statusOf = async (length: number) => {
      const holidays = Array.from({ length }, holiday)
      const body = { calendar: { ...calendar, holidays } }
      return (await owner.change('/api/centers/new-york', body)).status
    }
    expect([await statusOf(500), await statusOf(501), await statusOf(0)]).toEqual([200, 400, 200])
  })

  test('a center cannot be removed, and what is no center is not found', async () => {
    expect((await owner.request('DELETE', '/api/centers/singapore')).status).toBe(404)
    expect((await owner.change('/api/centers/oslo', { name: 'Oslo' })).status).toBe(404)
    for (const path of ['/api/centers/oslo/door', '/api/layouts/current?center=__proto__']) {
      expect((await server.browser().request('GET', path)).status).toBe(404)
    }
    const published = await owner.request('POST', '/api/layouts?center=oslo', {
      version: 1,
      document: {},
    })
    expect(await published.json()).toEqual({ reason: 'not-found', detail: 'center' })
  })
})

describe('each center by itself', () => {
  test('has its own layout, people and chat', async () => {
    const version = async (center: string) =>
      (await owner.ask<{ version: number }>('GET', `/api/layouts/current?center=${center}`)).version
    const versions = await Promise.all(['main', 'singapore', 'new-york'].map(version))
    expect(new Set(versions).size).toBe(3)

    const ada = await enter(server.browser(), 'main')
    const bob = await enter(server.browser(), 'singapore')
    expect([ada, bob].map(({ room }) => room.state.layoutVersion)).toEqual(versions.slice(0, 2))
    await ada.request('chat', { scope: 'lobby', text: 'Hello Berlin' })
    await bob.request('chat', { scope: 'lobby', text: 'Hello Singapore' })
    const cleo = await enter(server.browser(), 'singapore')
    expect((await cleo.hears('chat-history')).map(({ text }) => text)).toEqual(['Hello Singapore'])
    await eventually(() => cleo.room.state.people.size === 2, 'the two in Singapore')
    expect(bob.all('chat').map(({ text }) => text)).toEqual(['Hello Singapore'])
    await Promise.all([ada, bob, cleo].map((person) => person.leave()))
  })

  test.each([['oslo'], ['../main'], ['__proto__'], [''], ['much', 'x'.repeat(5000)]])(
    'nobody gets into %j',
    async (name, center = name) => {
      const body = entryBody({ center })
      const response = await server.browser().request('POST', '/api/lobby/enter', body)
      expect([400, 404]).toContain(response.status)
    },
  )

  test('somebody is in one of them at a time', async () => {
    const browser = server.browser()
    const before = await enter(browser, 'main')
    const after = await enter(browser, 'singapore')
    await eventually(() => before.closeCode === CloseReason.takenOver, 'the end in Berlin')
    await after.leave()
  })

  test('a rep is on duty in one of them at a time, and answers for that one alone', async () => {
    const browser = await server.asStaff('Rita Rep', 'lead')
    const visitor = await enter(server.browser(), 'main')
    const rita = await enter(browser, 'main')
    await rita.request('duty', { on: true })
    await hearsDoor(visitor, ({ open }) => open)
    const asked = await visitor.request('ask', { text: 'Who is there?' })
    if (!asked.ok) throw new Error(asked.reason)

    const there = await enter(browser, 'singapore')
    await there.request('duty', { on: true })
    const door = await hearsDoor(visitor, ({ open }) => !open)
    expect(door.elsewhere).toEqual([
      { centerId: 'singapore', name: 'Singapore', reps: 1, languages: ['en'] },
    ])
    await eventually(() => !visitor.room.state.people.has(rita.id), 'Rita gone from Berlin')
    const { conversationId } = asked.value
    expect(await there.request('answer', { conversationId, text: 'I' })).toMatchObject({
      reason: 'not-found',
    })
    expect(there.all('conversation')).toEqual([])
    await there.request('duty', { on: false })
    await hearsDoor(visitor, ({ elsewhere }) => elsewhere.length === 0)
    await Promise.all([visitor, there].map((person) => person.leave()))
  })
})

describe('the door', () => {
  test('is for every site, for a few seconds, and not too often', async () => {
    const response = await server.browser().request('GET', '/api/centers/main/door')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('cache-control')).toBe('public, max-age=5')
    expect(response.headers.get('vary')).toContain('Accept-Language')
    const statuses = await Promise.all(
      Array.from({ length: 130 }, async () => {
        return (await server.browser().request('GET', '/api/centers')).status
      }),
    )
    expect(new Set(statuses)).toEqual(new Set([200, 429]))
  })
})

function hours(from: string, to: string) {
  return { from, to }
}

describe('around the clock', () => {
  test('the desk is handed from center to center, and a visitor at a closed one is led to the open one', async () => {
    await server.stop()
    clock.goTo(SATURDAY)
    server = await boot()
    owner = await server.asOwner()
    expect(await doorOf('main')).toMatchObject({ open: false, nextChange: BERLIN_OPENS })
    expect(await doorOf('singapore')).toMatchObject({ open: false, nextChange: SINGAPORE_OPENS })

    const browser = server.browser()
    const visitor = await enter(browser, 'main')
    expect(visitor.all('door').at(-1)).toMatchObject({ open: false, elsewhere: [] })

    // Monday morning in Singapore; in Berlin it is still night.
    clock.goTo(SINGAPORE_OPENS)
    const mei = await enter(await server.asStaff('Mei Morning', 'lead'), 'singapore')
    await mei.request('duty', { on: true })
    const offered = await hearsDoor(visitor, ({ elsewhere }) => elsewhere.length === 1)
    expect(offered).toMatchObject({ open: false, elsewhere: [{ centerId: 'singapore', reps: 1 }] })
    const through = await enter(browser, 'singapore')
    const asked = await through.request('ask', { text: 'Is Berlin asleep?' })
    expect(asked.ok).toBe(true)
    expect(await mei.hears('conversation')).toMatchObject({ visitorName: 'Ada' })
    await mei.hears('arrival')

    // Berlin comes on, Singapore goes off.
    clock.goTo(BERLIN_OPENS)
    const back = await enter(browser, 'main')
    expect(back.all('conversation')).toEqual([]) // that talk is Singapore's
    const ben = await enter(await server.asStaff('Ben Berlin', 'rep'), 'main')
    await ben.request('duty', { on: true })
    await mei.request('duty', { on: false })
    await hearsDoor(back, ({ open, elsewhere }) => open && elsewhere.length === 0)
    const atNight = await hearsDoor(mei, ({ elsewhere }) => elsewhere.length === 1)
    expect(atNight.elsewhere[0]).toMatchObject({ centerId: 'main', name: 'Berlin' })
    await ben.request('duty', { on: false })
    await Promise.all([back, mei, ben].map((person) => person.leave()))
  })

  test('a planned change is told when its time has come', async () => {
    const visitor = await enter(server.browser(), 'main')
    clock.goTo('2027-01-11T18:00:00+01:00')
    const tuesday = Date.parse('2027-01-12T08:00:00+01:00')
    await hearsDoor(visitor, ({ nextChange }) => nextChange === tuesday)
    clock.goTo(tuesday)
    await hearsDoor(visitor, ({ nextChange }) => nextChange === null) // it should be open, and nobody is there
    await visitor.leave()
  })

  test('a holiday that is set moves the next opening at once', async () => {
    const visitor = await enter(server.browser(), 'main')
    clock.goTo('2027-01-12T18:30:00+01:00')
    const { calendar } = await owner.ask<Center>('GET', '/api/centers/main')
    const holidays = [{ date: '2027-01-13', name: 'Moving', source: 'hand' }]
    await owner.change('/api/centers/main', { calendar: { ...calendar, holidays } })
    const thursday = Date.parse('2027-01-14T08:00:00+01:00')
    await hearsDoor(visitor, ({ nextChange }) => nextChange === thursday)
    await visitor.leave()
  })

  test('centers, their layouts and their chat are there again after a restart', async () => {
    const before = await owner.ask<{ version: number }>(
      'GET',
      '/api/layouts/current?center=singapore',
    )
    const earlier = await enter(server.browser(), 'singapore')
    await earlier.request('chat', { scope: 'lobby', text: 'Hello again' })
    await server.stop()
    server = await boot()
    owner = await server.asOwner()
    const after = await owner.ask('GET', '/api/layouts/current?center=singapore')
    expect(after).toEqual(before)
    expect(await owner.ask('GET', '/api/centers/main')).toMatchObject({ name: 'Berlin' })
    const person = await enter(server.browser(), 'singapore')
    const said = (await person.hears('chat-history')).map(({ text }) => text)
    expect(said).toEqual(['Hello again'])
    await person.leave()
  })
})
