import { randomUUID } from 'node:crypto'
import type { Handover, Live, TakeOver } from '@foyer/shared/duty/duty-contract.ts'
import { MINUTE, WEEK } from '@foyer/shared/time/durations.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bootCrew, type Crew } from '../support/boot-crew.ts'
import type { BootedServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeMember } from '../support/change-member.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { LobbyPerson } from '../support/lobby-person.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

type Answer = TakeOver & { reason?: string; detail?: string }

/** Half-days here are from 08:00 to 13:00 and to 18:00, on the clock of the server. */
const clock = new FakeClock('2027-01-04T05:00:00Z')
let server: BootedServer
let lead: BrowserSession
let rita: BrowserSession
let remy: BrowserSession
let ruth: BrowserSession
let idOf: Crew['idOf']
/** A week of its own for each test. */
let monday = '2027-01-04'

const instant = (time: string) => Date.parse(`${monday}T${time}:00Z`)
const at = (time: string) => clock.goTo(instant(time))
const take = (by: BrowserSession, shiftId: string | null, centerId = 'main') =>
  by.ask<Answer>('POST', '/api/rota/take-overs', { centerId, shiftId })
const live = (by = lead, center = 'main') => by.ask<Live>('GET', `/api/rota/${center}/live`)
const duties = async () =>
  (await live()).duties.map(({ staffId, shiftId, by }) => ({ staffId, shiftId, by }))
const leave = (by: BrowserSession, text: string, centerId = 'main') =>
  by.ask<Handover>('POST', '/api/rota/handovers', { centerId, text })
const notes = (by = rita, center = 'main') =>
  by.ask<Handover[]>('GET', `/api/rota/${center}/handovers`)
const see = (by: BrowserSession, { id }: { id: string }, center = 'main') =>
  by.request('POST', `/api/rota/${center}/handovers/${id}/seen`)
const unread = async (by: BrowserSession, center?: string) =>
  (await live(by, center)).handover?.text ?? null
/** The morning of the Monday. */
async function morning(who: BrowserSession): Promise<string> {
  const shift = plannedShift(monday, 'morning', idOf(who))
  await publishShifts(lead, monday, [shift])
  return shift.id
}

beforeAll(async () => {
  ;({ server, lead, rita, remy, ruth, idOf } = await bootCrew(clock))
  const lima = { id: 'lima', name: 'Lima', zone: 'America/Lima', layout: 'loft' }
  expect((await lead.request('POST', '/api/centers', lima)).ok).toBe(true)
  for (const one of [rita, remy]) {
    const both = { centers: ['main', 'lima'] }
    expect(await changeMember(lead, idOf(one), both)).toMatchObject(both)
  }
})
afterAll(() => server.stop())
beforeEach(() => {
  monday = Temporal.PlainDate.from(monday).add({ days: 7 }).toString()
  at('05:00')
})

describe('taking over', () => {
  test('R8 is stronger than the plan for the rest of the shift, and a later one ends the earlier', async () => {
    const shiftId = await morning(rita)
    at('09:00')
    const first = await take(remy, shiftId)
    expect(first).toMatchObject({ start: instant('09:00'), end: instant('13:00') })
    expect(await duties()).toEqual([{ staffId: idOf(remy), shiftId, by: 'take-over' }])
    at('10:00')
    await take(ruth, shiftId)
    expect(await duties()).toEqual([{ staffId: idOf(ruth), shiftId, by: 'take-over' }])
    at('11:00')
    // Back to who had it before: a new one, for the earlier is over.
    expect((await take(remy, shiftId)).id).not.toBe(first.id)
    expect(await duties()).toEqual([{ staffId: idOf(remy), shiftId, by: 'take-over' }])
  })

  test('asking twice gives the same one, at once too', async () => {
    const shiftId = await morning(rita)
    at('09:00')
    const both = await Promise.all([take(remy, shiftId), take(remy, shiftId)])
    expect(both[0]).toEqual(both[1])
    at('09:30')
    expect(await take(remy, shiftId)).toEqual(both[0])
    const extra = await take(ruth, null)
    at('09:45')
    expect(await take(ruth, null)).toEqual(extra)
  })

  test('R9 one of no shift is in addition', async () => {
    const shiftId = await morning(rita)
    at('08:10')
    expect(await take(remy, null)).toMatchObject({ shiftId: null, end: instant('13:00') })
    // R11 by begin.
    expect(await duties()).toEqual([
      { staffId: idOf(rita), shiftId, by: 'shift' },
      { staffId: idOf(remy), shiftId: null, by: 'take-over' },
    ])
  })

  test.each([
    ['an hour before the first half-day', '07:00', '13:00'],
    ['earlier', '06:59', '10:59'],
    ['sixteen minutes before noon ends', '12:44', '13:00'],
    ['a quarter of an hour before', '12:45', '18:00'],
    ['after the last', '18:00', '22:00'],
  ])('of no shift, %s, is until the half-day or four hours are over', async (_, now, end) => {
    at(now)
    expect((await take(ruth, null)).end).toBe(instant(end))
  })

  test('to the millisecond: what has not begun is refused, and what is over', async () => {
    const shiftId = await morning(rita)
    clock.goTo(instant('08:00') - 1)
    expect(await take(remy, shiftId)).toMatchObject({
      reason: 'conflict',
      detail: expect.stringContaining('has not begun'),
    })
    at('08:00')
    expect(await take(remy, shiftId)).toMatchObject({ start: instant('08:00') })
    at('13:00')
    expect(await take(ruth, shiftId)).toMatchObject({ reason: 'shift-past' })
  })

  test('what was cancelled and what is of another center is refused', async () => {
    const shiftId = await morning(rita)
    await publishShifts(lead, monday, [])
    at('09:00')
    expect(await take(remy, shiftId)).toMatchObject({
      reason: 'conflict',
      detail: 'this shift was cancelled',
    })
    expect(await take(remy, shiftId, 'lima')).toMatchObject({ reason: 'not-found' })
    expect(await take(server.browser(), shiftId)).toMatchObject({ reason: 'not-signed-in' })
  })

  test('of several at once one is on duty for the shift', async () => {
    const shiftId = await morning(rita)
    at('09:00')
    const taken = await Promise.all([take(remy, shiftId), take(ruth, shiftId)])
    expect(taken.every(({ end }) => end === instant('13:00'))).toBe(true)
    const now = (await live()).duties.filter((duty) => duty.shiftId === shiftId)
    expect(now).toHaveLength(1)
    expect([idOf(remy), idOf(ruth)]).toContain(now[0]!.staffId)
  })

  test('R15 who was taken over before it was missed is excused', async () => {
    const shiftId = await morning(rita)
    at('08:10')
    await take(remy, shiftId)
    at('08:20')
    expect((await live()).checkIns).toMatchObject([{ staffId: idOf(rita), state: 'excused' }])
    expect((await live()).names).toContainEqual({ staffId: idOf(rita), name: 'Rita Rep' })
  })
})

describe('handover notes', () => {
  test('the newest of the others is unread until one has seen it, and with it all before', async () => {
    await leave(rita, 'The printer is broken.')
    clock.goTo(clock.now() + MINUTE)
    const second = await leave(rita, '  The printer is mended.  ')
    expect(second.text).toBe('The printer is mended.')
    expect([await unread(rita), await unread(remy)]).toEqual([null, second.text])
    expect((await see(remy, second)).status).toBe(204)
    expect([await unread(remy), await unread(ruth)]).toEqual([null, second.text])
    clock.goTo(clock.now() + MINUTE)
    await leave(ruth, 'Call Mr. Moss.')
    expect([await unread(remy), await unread(ruth)]).toEqual(['Call Mr. Moss.', second.text])
  })

  test('seeing an older one leaves the newer unread; twice, or one that there is not, is no matter', async () => {
    const [first, second] = [await leave(rita, 'First.'), 'Second.']
    clock.goTo(clock.now() + 1)
    await leave(rita, second)
    for (let times = 0; times < 2; times++) expect((await see(remy, first)).status).toBe(204)
    expect(await unread(remy)).toBe(second)
    expect((await see(remy, { id: randomUUID() })).status).toBe(204)
    expect(await unread(remy)).toBe(second)
    expect((await see(remy, { id: 'x' })).status).toBe(404)
  })

  test('are nothing for a rep of another center, and neither is its duty', async () => {
    const note = await leave(rita, 'For who is in Lima.', 'lima')
    const refused = { reason: 'not-in-center' }
    expect(await notes(ruth, 'lima')).toMatchObject(refused)
    expect(await leave(ruth, 'Hello Lima', 'lima')).toMatchObject(refused)
    expect(await take(ruth, null, 'lima')).toMatchObject(refused)
    expect((await see(ruth, note, 'lima')).status).not.toBe(204)
    expect(await unread(ruth, 'lima')).toBeNull()
    const person = await LobbyPerson.enter(server.url, ruth, { center: 'lima' })
    expect(await person.request('duty', { on: true })).toMatchObject(refused)
    expect((await live(lead, 'lima')).duties).toEqual([])
    await person.leave()
  })

  test('are of one center: neither read nor seen in another', async () => {
    const note = await leave(rita, 'In Lima only.', 'lima')
    expect((await notes(rita, 'lima')).map(({ text }) => text)).toEqual(['In Lima only.'])
    expect((await notes()).map(({ text }) => text)).not.toContain('In Lima only.')
    await see(remy, note)
    expect(await unread(remy, 'lima')).toBe('In Lima only.')
    expect(await unread(lead, 'lima')).toBe('In Lima only.')
    expect(await leave(rita, 'On Mars.', 'mars')).toMatchObject({ reason: 'not-found' })
  })

  test('are given for a week, the newest twenty first', async () => {
    const first = await leave(rita, 'Note 0')
    const leftAt = clock.now()
    clock.goTo(leftAt + WEEK - 1)
    expect(await notes()).toEqual([first])
    clock.goTo(leftAt + WEEK)
    expect([await notes(), await unread(remy)]).toEqual([[], null])
    for (let count = 1; count <= 21; count++) {
      await leave(count % 2 === 0 ? rita : remy, `Note ${count}`)
      clock.goTo(clock.now() + 1)
    }
    const given = (await notes()).map(({ text }) => text)
    expect(given).toEqual(Array.from({ length: 20 }, (_, i) => `Note ${21 - i}`))
  })

  test('name their author, also when that one has left', async () => {
    const leaver = await server.asStaff('Lou Leaver', 'rep')
    const { staffId } = await leave(leaver, 'Farewell.')
    const owner = await server.asOwner()
    await owner.request('PATCH', `/api/staff/${staffId}`, { active: false })
    expect((await notes())[0]).toMatchObject({ name: 'Lou Leaver', text: 'Farewell.' })
  })
})
