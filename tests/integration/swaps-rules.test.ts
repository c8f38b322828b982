import type { Mine } from '@foyer/shared/my-shifts/my-shifts-contract.ts'
import type { RotaChange, Shift } from '@foyer/shared/shifts/shifts-contract.ts'
import type { Swap, SwapBoard } from '@foyer/shared/swaps/swaps-contract.ts'
import { denySwap, readSwapBoard } from '@foyer/shared/swaps/swaps-endpoints.ts'
import { DAY, WEEK } from '@foyer/shared/time/durations.ts'
import type { Week } from '@foyer/shared/weeks/weeks-contract.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bootCrew, type Crew } from '../support/boot-crew.ts'
import type { BootedServer } from '../support/boot-server.ts'
import type { BrowserSession } from '../support/browser-session.ts'
import { changeMember } from '../support/change-member.ts'
import { eventually } from '../support/eventually.ts'
import { FakeClock } from '../support/fake-clock.ts'
import { recordedEvents } from '../support/recorded-events.ts'
import { plannedShift, publishShifts } from '../support/rota-shifts.ts'

type Answer = Swap & { reason?: string; detail?: string }

const clock = new FakeClock('2027-01-18T05:00:00Z')
let server: BootedServer
let lead: BrowserSession
let rita: BrowserSession
let remy: BrowserSession
let ruth: BrowserSession
let idOf: Crew['idOf']
/** A week of its own for each test. */
let monday = '2027-01-18'

const day = (days: number) => Temporal.PlainDate.from(monday).add({ days }).toString()
const ask = (from: BrowserSession, body: object) =>
  from.ask<Answer>('POST', '/api/rota/swaps', body)
const give = (from: BrowserSession, { id, version }: Shift, to: BrowserSession | null = null) => {
  const whom = to === null ? null : idOf(to)
  return ask(from, { kind: 'give', shiftId: id, version, to: whom, note: '' })
}
const pickUp = (from: BrowserSession, { id, version }: Shift) =>
  ask(from, { kind: 'pick-up', shiftId: id, version, note: '' })
const exchange = (from: BrowserSession, own: Shift, other: Shift) =>
  ask(from, {
    kind: 'exchange',
    shiftId: own.id,
    version: own.version,
    otherShiftId: other.id,
    otherVersion: other.version,
    note: '',
  })
const act = (from: BrowserSession, { id }: Swap, action: string) =>
  from.ask<Answer>('POST', `/api/rota/swaps/${id}/${action}`)
const deny = (from: BrowserSession, { id }: Swap, reason = '') =>
  from.call(denySwap, { params: { id }, body: { reason } })
const board = () => lead.must(readSwapBoard)
const stateOf = async ({ id }: Swap) => (await board()).swaps.find((swap) => swap.id === id)?.state
const week = () => lead.ask<Week>('GET', `/api/rota/main/weeks/${monday}`)
const mine = (browser: BrowserSession) => browser.ask<Mine>('GET', '/api/rota/mine')
const history = () => lead.ask<RotaChange[]>('GET', `/api/rota/main/weeks/${monday}/history`)
/** Mornings of the week from its Monday on, one for each person. */
async function mornings(...people: (BrowserSession | null)[]): Promise<Shift[]> {
  const shifts = people.map((one, days) => plannedShift(day(days), 'morning', one && idOf(one)))
  return (await publishShifts(lead, monday, shifts)).published
}
async function approval(swapApproval: boolean): Promise<void> {
  const rules = { lateAfter: 5, missedAfter: 15, swapApproval }
  expect((await lead.change('/api/centers/main', { rules })).ok).toBe(true)
}

beforeAll(async () => {
  ;({ server, lead, rita, remy, ruth, idOf } = await bootCrew(clock))
})
afterAll(() => server.stop())
beforeEach(async () => {
  monday = day(7)
  await approval(true)
})

test('R38 approving one wish for a shift denies all others that name it', async () => {
  const [open] = await mornings(null)
  const wishes = [await pickUp(rita, open!), await pickUp(remy, open!), await pickUp(ruth, open!)]
  expect(wishes.map(({ state }) => state)).toEqual(Array(3).fill('pending-approval'))
  const before = await recordedEvents(server.app, 'swap-changed')
  await act(lead, wishes[1]!, 'approve')
  expect(await Promise.all(wishes.map(stateOf))).toEqual(['denied', 'approved', 'denied'])
  expect((await week()).published).toMatchObject([{ staffId: idOf(remy), version: 2 }])
  // Each is told of once, the denied with who decided.
  const told = (await recordedEvents(server.app, 'swap-changed')).slice(before.length)
  expect(told.map(({ subject }) => subject).toSorted()).toEqual(
    wishes.map(({ id }) => id).toSorted(),
  )
  expect(told.every(({ actor }) => actor === idOf(lead))).toBe(true)
})

test('R38 an exchange that is approved ends what was asked of the other shift, too', async () => {
  const [own, other] = await mornings(rita, remy)
  const given = await give(remy, other!)
  const swap = await exchange(rita, own!, other!)
  await act(remy, swap, 'accept')
  await act(lead, swap, 'approve')
  expect(await stateOf(given)).toBe('denied')
  expect(await act(ruth, given, 'accept')).toMatchObject({ reason: 'conflict' })
})

test('R39 what was offered to one ends when that one declines; R70 an acceptance is taken back', async () => {
  const [first, second] = await mornings(rita, rita)
  const toRemy = await give(rita, first!, remy)
  expect(await act(ruth, toRemy, 'accept')).toMatchObject({ reason: 'not-allowed' })
  expect(await act(remy, toRemy, 'decline')).toMatchObject({ state: 'declined' })
  expect(await act(remy, toRemy, 'accept')).toMatchObject({ reason: 'conflict' })
  const toAll = await give(rita, second!)
  await act(remy, toAll, 'accept')
  expect(await act(ruth, toAll, 'accept')).toMatchObject({ reason: 'conflict' })
  expect(await act(remy, toAll, 'decline')).toMatchObject({ reason: 'not-allowed' })
  expect(await act(rita, toAll, 'take-back')).toMatchObject({ reason: 'not-allowed' })
  expect(await act(remy, toAll, 'take-back')).toMatchObject({
    state: 'pending-acceptance',
    taker: null,
  })
  expect(await act(remy, toAll, 'take-back')).toMatchObject({ reason: 'not-allowed' })
  expect(await act(ruth, toAll, 'accept')).toMatchObject({ taker: idOf(ruth) })
})

test('R38 who became absent since accepting does not get the shift, and nothing changes', async () => {
  const [shift] = await mornings(rita)
  const swap = await give(rita, shift!)
  await act(remy, swap, 'accept')
  const absence = { from: monday, to: monday, kind: 'sick', note: '' }
  const path = `/api/rota/crew/${idOf(remy)}/absences`
  const { absence: stored } = await remy.ask<{ absence: { id: string } }>('POST', path, absence)
  expect((await board()).effects[swap.id]).toMatchObject([{ blocked: 'absent' }])
  expect(await act(lead, swap, 'approve')).toMatchObject({
    reason: 'shift-unfit',
    detail: 'absent',
  })
  expect(await stateOf(swap)).toBe('pending-approval')
  expect((await week()).published).toMatchObject([{ staffId: idOf(rita), version: 1 }])
  await remy.request('DELETE', `${path}/${stored.id}`)
  expect(await act(lead, swap, 'approve')).toMatchObject({ state: 'approved' })
})

test('R33 where no lead approves, whoever lacks a skill may not take it', async () => {
  await approval(false)
  const asking = plannedShift(day(0), 'morning', idOf(rita), { skills: ['Leasing'] })
  const { published } = await publishShifts(lead, monday, [asking])
  const swap = await give(rita, published[0]!)
  expect(await act(remy, swap, 'accept')).toMatchObject({ reason: 'shift-unfit', detail: 'skills' })
  await changeMember(lead, idOf(remy), { skills: ['Leasing'] })
  expect(await act(remy, swap, 'accept')).toMatchObject({ state: 'approved', decidedBy: null })
  expect((await history())[0]).toMatchObject({
    cause: 'swap',
    by: { staffId: idOf(remy) },
    before: { staffId: idOf(rita) },
    after: { staffId: idOf(remy) },
  })
  await changeMember(lead, idOf(remy), { skills: [] })
})

test('R32 nobody takes a shift at the time of an own one', async () => {
  const shifts = [rita, remy].map((one) => plannedShift(day(0), 'morning', idOf(one)))
  const open = plannedShift(day(0), 'morning', null)
  const { published } = await publishShifts(lead, monday, [...shifts, open])
  const of = (id: string) => published.find((shift) => shift.id === id)!
  expect(await pickUp(rita, of(open.id))).toMatchObject({
    reason: 'shift-unfit',
    detail: 'overlap',
  })
  const swap = await give(rita, of(shifts[0]!.id))
  expect(await act(remy, swap, 'accept')).toMatchObject({ reason: 'shift-unfit' })
  expect(await stateOf(swap)).toBe('pending-acceptance')
})

test('R31 the versions that were looked at are those of both shifts', async () => {
  const [own, other, open] = await mornings(rita, remy, null)
  const old = { ...other!, version: other!.version + 1 }
  expect(await exchange(rita, own!, old)).toMatchObject({ reason: 'conflict' })
  expect(await exchange(rita, own!, open!)).toMatchObject({ reason: 'not-found' })
  expect(await exchange(rita, other!, own!)).toMatchObject({ reason: 'not-allowed' })
  expect(await pickUp(rita, other!)).toMatchObject({ reason: 'conflict' })
})

test('R40 the maker and a lead cancel, nobody else; denying leaves the shift where it was', async () => {
  const [first, second, third] = await mornings(rita, rita, rita)
  const [mineToEnd, leadsToEnd, denied] = [
    await give(rita, first!),
    await give(rita, second!),
    await give(rita, third!),
  ]
  expect(await act(remy, mineToEnd, 'cancel')).toMatchObject({ reason: 'not-allowed' })
  expect(await act(rita, mineToEnd, 'cancel')).toMatchObject({ state: 'cancelled' })
  expect(await act(lead, leadsToEnd, 'cancel')).toMatchObject({
    state: 'cancelled',
    decidedBy: idOf(lead),
  })
  expect(await deny(lead, denied)).toMatchObject({ reason: 'conflict' })
  await act(remy, denied, 'accept')
  expect(await deny(remy, denied)).toMatchObject({ reason: 'not-allowed' })
  expect(await deny(lead, denied)).toMatchObject({ value: { state: 'denied', reason: '' } })
  expect((await week()).published.map(({ version }) => version)).toEqual([1, 1, 1])
})

test('a note has at most 500 characters, without the blanks around it', async () => {
  const [shift] = await mornings(rita)
  const noted = (note: string) =>
    ask(rita, { kind: 'give', shiftId: shift!.id, version: 1, to: null, note })
  expect(await noted('n'.repeat(501))).toMatchObject({
    reason: 'invalid',
    detail: expect.stringContaining('note'),
  })
  expect(await noted(`  ${'n'.repeat(500)} `)).toMatchObject({ note: 'n'.repeat(500) })
})

test('one has at most 40 undecided, and room again when one ends', async () => {
  const eager = await server.asStaff('Ella Eager', 'rep')
  const { id: eagerId } = await eager.ask<{ id: string }>('GET', '/api/me')
  const shifts = Array.from({ length: 14 }, (_, i) =>
    plannedShift(day(Math.floor(i / 2)), i % 2 === 0 ? 'morning' : 'afternoon', eagerId),
  )
  const { published } = await publishShifts(lead, monday, shifts)
  // An offer to all and one to each of two colleagues, of each shift.
  const wishes = published.flatMap((shift) => [null, rita, remy].map((to) => ({ shift, to })))
  const asked: Answer[] = []
  for (const { shift, to } of wishes.slice(0, 40)) asked.push(await give(eager, shift, to))
  expect(asked.map(({ state }) => state)).toEqual(Array(40).fill('pending-acceptance'))
  const [next, last] = wishes.slice(40)
  expect(await give(eager, next!.shift, next!.to)).toMatchObject({
    reason: 'full',
    detail: 'at most 40 at once',
  })
  await act(eager, asked[0]!, 'cancel')
  expect((await give(eager, next!.shift, next!.to)).state).toBe('pending-acceptance')
  expect(await give(eager, last!.shift, last!.to)).toMatchObject({ reason: 'full' })
})

test('R71 a reason stands on the swap for those of it; a longer one is refused and changes nothing', async () => {
  const [shift] = await mornings(rita)
  const swap = await give(rita, shift!)
  await act(remy, swap, 'accept')
  expect(await deny(lead, swap, 'r'.repeat(201))).toMatchObject({
    reason: 'invalid',
    detail: expect.stringContaining('reason'),
  })
  expect(await stateOf(swap)).toBe('pending-approval')
  await deny(lead, swap, '  Two nights in a row  ')
  for (const { swaps } of [await board(), await mine(rita), await mine(remy)]) {
    expect(swaps.find(({ id }) => id === swap.id)).toMatchObject({ reason: 'Two nights in a row' })
  }
  expect(await act(lead, swap, 'deny')).toMatchObject({ reason: 'not-found' })
})

test('R72 leads see all centers in one list: what is undecided first, the oldest on top', async () => {
  const lima = { id: 'lima', name: 'Lima', zone: 'America/Lima', layout: 'loft' }
  expect((await lead.request('POST', '/api/centers', lima)).ok).toBe(true)
  await changeMember(lead, idOf(rita), { centers: ['main', 'lima'] })
  const [first, decided] = await mornings(rita, rita)
  const abroad = plannedShift(day(3), 'morning', idOf(rita))
  const { published } = await publishShifts(lead, monday, [abroad], 'lima')
  const asked: Swap[] = []
  for (const shift of [decided!, first!, published[0]!]) {
    asked.push(await give(rita, shift))
    clock.goTo(clock.now() + 1000)
  }
  await act(rita, asked[0]!, 'cancel')
  const { swaps, shifts } = await board()
  const ours = swaps.map(({ id }) => id).filter((id) => asked.some((swap) => swap.id === id))
  expect(ours).toEqual([asked[1]!.id, asked[2]!.id, asked[0]!.id])
  expect(new Set(shifts.map(({ centerId }) => centerId))).toEqual(new Set(['main', 'lima']))
  expect(await rita.call(readSwapBoard)).toMatchObject({ reason: 'not-allowed' })
})

test('R35 an exchange expires when the other shift begins, though the own is still to come', async () => {
  const [other, own] = await mornings(remy, rita)
  const swap = await exchange(rita, own!, other!)
  clock.goTo(other!.start - 1)
  expect(await stateOf(swap)).toBe('pending-acceptance')
  clock.goTo(other!.start)
  await eventually(async () => (await stateOf(swap)) === 'expired', 'the end of the swap')
  expect((await week()).published.map(({ version }) => version)).toEqual([1, 1])
})

test('what is decided is shown for two weeks, to leads and to those who were part of it', async () => {
  const [shift] = await mornings(rita)
  const swap = await give(rita, shift!, remy)
  await act(remy, swap, 'decline')
  const decidedAt = clock.now()
  const shows = ({ swaps }: Pick<SwapBoard, 'swaps'>) => swaps.some(({ id }) => id === swap.id)
  const names = (await board()).names.map(({ staffId }) => staffId)
  expect(names).toEqual(expect.arrayContaining([idOf(rita), idOf(remy)]))
  expect(shows(await mine(ruth))).toBe(false)
  clock.goTo(decidedAt + 2 * WEEK - DAY)
  expect([shows(await board()), shows(await mine(remy)), shows(await mine(rita))]).toEqual(
    Array(3).fill(true),
  )
  clock.goTo(decidedAt + 2 * WEEK + 1)
  expect([shows(await board()), shows(await mine(remy)), shows(await mine(rita))]).toEqual(
    Array(3).fill(false),
  )
})
