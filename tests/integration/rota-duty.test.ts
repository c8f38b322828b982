import { randomUUID } from 'node:crypto'
import type { Live } from '@foyer/shared/duty/duty-contract.ts'
import type { RotaChange } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type BootedServer, bootServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { recordedEvents } from '../support/recorded-events.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

/** Of the shifts here: mornings from 07:00 to 12:00 UTC, afternoons to 17:00. */
const ZONE = 'Europe/Berlin'
const clock = new FakeClock('2027-01-04T05:00:00Z')
let server: BootedServer
let lead: BrowserSession
let ritaBrowser: BrowserSession
let remyBrowser: BrowserSession
let rita: string
let remy: string
/** A week of its own for each test, all of them before the clocks change; what happens, happens on its Monday. */
let monday = '2027-01-04'
let inside: LobbyPerson[] = []

const idOf = async (browser: BrowserSession) =>
  (await browser.ask<{ id: string }>('GET', '/api/me')).id
const at = (time: string) => clock.goTo(`${monday}T${time}:00Z`)
const live = () => lead.ask<Live>('GET', '/api/rota/main/live')
const enter = async (browser: BrowserSession, locale: 'en' | 'de' = 'en') => {
  const person = await LobbyPerson.enter(server.url, browser, { locale })
  inside.push(person)
  return person
}
const isOnDuty = (who: LobbyPerson, seenBy: LobbyPerson) =>
  seenBy.room.state.people.get(who.id)?.status !== ''

beforeAll(async () => {
  server = await bootServer({ clock, settings: { ENTRIES_PER_MINUTE: '1000' } })
  lead = await server.asStaff('Lea Lead', 'lead')
  ritaBrowser = await server.asStaff('Rita Rep', 'rep')
  remyBrowser = await server.asStaff('Remy Rep', 'rep')
  rita = await idOf(ritaBrowser)
  remy = await idOf(remyBrowser)
  const center = await lead.ask<{ calendar: object }>('GET', '/api/centers/main')
  const calendar = { ...center.calendar, zone: ZONE }
  expect((await lead.change('/api/centers/main', { calendar })).ok).toBe(true)
})
afterAll(() => server.stop())
beforeEach(async () => {
  for (const person of inside) {
    if (person.closeCode === null) await person.request('duty', { on: false })
    await person.leave()
  }
  inside = []
  monday = Temporal.PlainDate.from(monday).add({ days: 7 }).toString()
  at('05:00')
})

test('signing on a little before the own shift is the check-in, and the page knows the shift', async () => {
  const shift = plannedShift(monday, 'morning', rita)
  await publishShifts(lead, monday, [shift])
  const { published } = await lead.ask<Week>('GET', `/api/rota/main/weeks/${monday}`)
  const { start, end } = published[0]!
  const rep = await enter(ritaBrowser)
  await rep.hears('own-shift', ({ duty }) => duty?.start === start && duty.end === end)
  at('06:50')
  expect(await rep.request('duty', { on: true })).toEqual({ ok: true })
  at('09:00')
  expect(await live()).toMatchObject({
    duties: [{ staffId: rita, shiftId: shift.id, by: 'shift' }],
    checkIns: [{ shiftId: shift.id, state: 'on-time', arrivedAt: start, presentMinutes: 120 }],
    names: [{ staffId: rita, name: 'Rita Rep' }],
  })
  expect(await rep.request('duty', { on: false })).toEqual({ ok: true })
  at('10:00')
  expect((await live()).checkIns).toMatchObject([{ leftEarlyAt: Date.parse(`${monday}T09:00Z`) }])
})

test('outside of a shift one takes over, until the end of the half-day or until one goes', async () => {
  const rep = await enter(ritaBrowser)
  at('08:00')
  await rep.request('duty', { on: true })
  const noon = Date.parse(`${monday}T12:00Z`)
  expect((await live()).duties).toMatchObject([
    { staffId: rita, by: 'take-over', shiftId: null, end: noon },
  ])
  await rep.hears('own-shift', ({ duty }) => duty?.end === noon)
  await rep.request('duty', { on: false })
  await eventually(async () => (await live()).duties.length === 0, 'the end of the take-over')
})

test('who is late is told of to those on duty; who does not come loses the shift to others', async () => {
  const shift = plannedShift(monday, 'morning', remy)
  await publishShifts(lead, monday, [shift])
  const rep = await enter(ritaBrowser)
  at('06:30')
  await rep.request('duty', { on: true })
  at('07:06')
  await rep.hears('crew-news', ({ kind, staffId }) => kind === 'late' && staffId === remy)
  at('07:15')
  await rep.hears('crew-news', ({ kind, name }) => kind === 'no-show' && name === 'Remy Rep')
  const recorded = await recordedEvents(server.app, 'shift-late', 'shift-missed')
  const of = { centerId: 'main', subject: shift.id, actor: null, body: { staffId: remy } }
  expect(recorded).toMatchObject([
    { kind: 'shift-late', ...of },
    { kind: 'shift-missed', ...of },
  ])
  expect((await live()).checkIns).toMatchObject([{ staffId: remy, state: 'missed' }])
  const week = await lead.ask<Week>('GET', `/api/rota/main/weeks/${monday}`)
  expect(week).toMatchObject({
    state: 'published',
    draft: [{ id: shift.id, staffId: null }],
    published: [{ id: shift.id, staffId: null, version: 2 }],
  })
  const path = `/api/rota/main/weeks/${monday}/history`
  expect((await lead.ask<RotaChange[]>('GET', path))[0]).toMatchObject({
    cause: 'no-show',
    by: null,
    before: { staffId: remy },
    after: { staffId: null },
  })

  const taken = await remyBrowser.ask('POST', '/api/rota/take-overs', {
    centerId: 'main',
    shiftId: shift.id,
  })
  expect(taken).toMatchObject({ staffId: remy, end: Date.parse(`${monday}T12:00Z`) })
  const duties = (await live()).duties.filter(({ shiftId }) => shiftId === shift.id)
  expect(duties).toMatchObject([{ staffId: remy, by: 'take-over' }])
})

test('at the end the next one finds the note, takes the post, and the desk stays open', async () => {
  await publishShifts(lead, monday, [
    plannedShift(monday, 'morning', rita),
    plannedShift(monday, 'afternoon', remy),
  ])
  const first = await enter(ritaBrowser)
  at('07:00')
  await first.request('duty', { on: true })
  const own = await first.sees(first.index)
  at('11:55')
  const noon = Date.parse(`${monday}T12:00Z`)
  await first.hears('shift-ending', ({ end }) => end === noon)
  const text = 'The man in the booth waits for a price.'
  await ritaBrowser.ask('POST', '/api/rota/handovers', { centerId: 'main', text })

  const next = await enter(remyBrowser)
  await next.request('duty', { on: true })
  const note = await next.hears('handover')
  expect(note).toMatchObject({ text, name: 'Rita Rep' })
  at('12:00')
  await eventually(() => !isOnDuty(first, next), 'the end of the first duty')
  expect(isOnDuty(next, next)).toBe(true)
  expect(await lead.ask('GET', '/api/centers/main/door')).toMatchObject({ open: true, reps: 1 })
  await next.hears('emote', ({ from, emote }) => from === first.id && emote === 'wave')
  // The next one stands where the first one stood, and that one has stepped aside.
  const distance = (of: LobbyPerson) => {
    const seen = next.seen.get(of.index)!
    return Math.hypot(seen.x - own.x, seen.z - own.z)
  }
  await eventually(() => distance(next) < 0.2, 'the next one at the post')
  expect(distance(first)).toBeGreaterThan(0.8)

  await remyBrowser.ask('POST', `/api/rota/main/handovers/${note.id}/seen`)
  expect(await remyBrowser.ask('GET', '/api/rota/main/live')).toMatchObject({ handover: null })
  await next.request('duty', { on: false })
})

test('when nobody follows the duty ends after the grace, and who asked is told in their language', async () => {
  await publishShifts(lead, monday, [plannedShift(monday, 'morning', rita)])
  const rep = await enter(ritaBrowser)
  at('07:00')
  await rep.request('duty', { on: true })
  const ada = await enter(server.browser(), 'de')
  const bob = await enter(server.browser())
  expect(await ada.request('ask', { text: 'Haben Sie Prospekte?' })).toMatchObject({ ok: true })
  await rep.hears('conversation', ({ visitorId }) => visitorId === ada.id)
  at('12:09')
  expect(isOnDuty(rep, ada)).toBe(true)
  at('12:10')
  await eventually(() => !isOnDuty(rep, ada), 'the end of the duty')
  const { line } = await ada.hears('conversation-line', ({ line }) => line.by === 'desk')
  expect(line.text).toMatch(/^Unsere Leute haben den Empfang verlassen. Lassen Sie/)
  expect(bob.all('conversation-line')).toEqual([])
  const again = await ada.request('ask', { text: 'Hallo?' })
  expect(again).toMatchObject({ reason: 'contact-invalid' })
})

test('nobody is taken out of a conversation: the rep is asked, may stay, and goes when it is over', async () => {
  await publishShifts(lead, monday, [plannedShift(monday, 'morning', rita)])
  const rep = await enter(ritaBrowser)
  at('07:00')
  await rep.request('duty', { on: true })
  const ada = await enter(server.browser())
  await ada.request('ask', { text: 'What does it cost?' })
  const { id: conversationId } = await rep.hears(
    'conversation',
    ({ visitorId }) => visitorId === ada.id,
  )
  at('11:55')
  const noon = Date.parse(`${monday}T12:00Z`)
  const asked = () => rep.all('shift-ending').filter(({ end }) => end === noon).length
  await eventually(() => asked() === 1, 'the notice before the end')
  at('12:08')
  await rep.request('answer', { conversationId, text: 'Let me see.' })
  at('12:10')
  await eventually(() => asked() === 2, 'the question after the grace')
  expect(isOnDuty(rep, ada)).toBe(true)
  at('12:20')
  await eventually(() => !isOnDuty(rep, ada), 'the end when the conversation rests')
})

test('who asks to stay is on duty until the next half-day is over', async () => {
  await publishShifts(lead, monday, [plannedShift(monday, 'morning', rita)])
  const rep = await enter(ritaBrowser)
  at('07:00')
  await rep.request('duty', { on: true })
  at('11:58')
  expect(await rep.request('duty', { on: true })).toEqual({ ok: true })
  at('12:30')
  const evening = Date.parse(`${monday}T17:00Z`)
  expect((await live()).duties).toMatchObject([{ staffId: rita, end: evening }])
  expect(await lead.ask('GET', '/api/centers/main/door')).toMatchObject({ open: true })
})

test('a hidden page is told of to the colleagues after a while, and that one is back', async () => {
  const [rep, colleague] = [await enter(ritaBrowser), await enter(remyBrowser)]
  at('08:00')
  await rep.request('duty', { on: true })
  await colleague.request('duty', { on: true })
  const shown = () => colleague.room.state.people.get(rep.id)!.status
  expect(await rep.request('attention', { to: 'hidden' })).toEqual({ ok: true })
  clock.goTo(clock.now() + 59_000)
  clock.goTo(clock.now() + 1000)
  await colleague.hears('crew-news', ({ kind, staffId }) => kind === 'away' && staffId === rita)
  await eventually(() => shown() === 'back-soon', 'the badge of somebody away')
  await rep.request('attention', { to: 'here' })
  await colleague.hears('crew-news', ({ kind, staffId }) => kind === 'back' && staffId === rita)
  await eventually(() => shown() === 'available', 'the badge of somebody back')
  await rep.request('attention', { to: 'idle' })
  await eventually(() => shown() === 'back-soon', 'the badge of somebody idle')
  const visitor = await enter(server.browser())
  expect(await visitor.request('attention', { to: 'hidden' })).toMatchObject({
    reason: 'not-signed-in',
  })
})

test('a duty without any page ends, and the door says so', async () => {
  const rep = await enter(ritaBrowser)
  at('08:00')
  await rep.request('duty', { on: true })
  await rep.leave()
  const door = () => lead.ask<{ open: boolean }>('GET', '/api/centers/main/door')
  expect(await door()).toMatchObject({ open: true })
  clock.goTo(clock.now() + 10 * 60_000)
  await eventually(async () => !(await door()).open, 'a closed door')
})

test('taking over: only shifts that run, of others, of the center; the note has a limit', async () => {
  const soon = plannedShift(monday, 'afternoon', remy)
  const own = plannedShift(monday, 'morning', rita)
  await publishShifts(lead, monday, [own, soon])
  at('07:01')
  const take = (shiftId: string, centerId = 'main') =>
    ritaBrowser.ask('POST', '/api/rota/take-overs', { centerId, shiftId })
  expect(await take(soon.id)).toMatchObject({ reason: 'conflict' })
  expect(await take(own.id)).toMatchObject({ reason: 'conflict' })
  expect(await take(randomUUID())).toMatchObject({ reason: 'not-found' })
  expect(await take(own.id, 'mars')).toMatchObject({ reason: 'not-found' })
  expect(await take('x')).toMatchObject({ reason: 'invalid' })
  const handover = (text: string) =>
    ritaBrowser.ask('POST', '/api/rota/handovers', { centerId: 'main', text })
  expect(await handover(' ')).toMatchObject({ reason: 'invalid' })
  expect(await handover('x'.repeat(2001))).toMatchObject({ reason: 'invalid' })
  const stranger = server.browser()
  for (const path of ['live', 'handovers']) {
    expect(await stranger.ask('GET', `/api/rota/main/${path}`)).toMatchObject({
      reason: 'not-signed-in',
    })
  }
})

test('off and on again at once is a new take-over; on and off at once is off', async () => {
  const person = await enter(ritaBrowser)
  await person.request('duty', { on: true })
  const again = [person.request('duty', { on: false }), person.request('duty', { on: true })]
  expect(await Promise.all(again)).toEqual([{ ok: true }, { ok: true }])
  await eventually(async () => (await live()).duties.length === 1, 'the new take-over')
  expect((await live()).duties.map(({ staffId }) => staffId)).toEqual([rita])

  await person.request('duty', { on: false })
  const both = [person.request('duty', { on: true }), person.request('duty', { on: false })]
  expect(await Promise.all(both)).toEqual([{ ok: true }, { ok: true }])
  await eventually(async () => (await live()).duties.length === 0, 'nobody on duty')
  await eventually(() => !isOnDuty(person, person), 'the state of nobody on duty')
})

test('who is gone before the coming on duty is done has taken nothing over', async () => {
  const person = await enter(ritaBrowser)
  const watcher = await enter(remyBrowser)
  const coming = person.request('duty', { on: true }).catch(() => null)
  const leaving = person.leave()
  await Promise.all([coming, leaving])
  await eventually(() => watcher.room.state.people.get(rita) === undefined, 'Rita is gone')
  await eventually(async () => (await live()).duties.length === 0, 'nobody on duty')
})
