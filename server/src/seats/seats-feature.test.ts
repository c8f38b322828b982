import { CloseReason } from '@foyer/shared/protocol/close-codes.ts'
import { approachTo, distanceToSeat, SIT_REACH } from '@foyer/shared/seats/seats.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { type FakePage, FakeWire } from '../../../tests/support/fake-wire.ts'
import { publishedLoft, visitor } from '../../../tests/support/lobby-entries.ts'
import type { PublishedLayout } from '../layout/layout-types.ts'
import { LobbyInstance } from '../lobby/lobby-instance.ts'
import { createLog } from '../log.ts'
import { seatsFeature } from './seats-feature.ts'

const loft = publishedLoft()
/** Two seats that one body reaches from one place. */
const [seat, beside] = twoSeats()
const NEAR = approachTo(seat, loft.surfaces.visitor)!

let layout: PublishedLayout
let wire: FakeWire

beforeEach(() => {
  layout = loft
  wire = new FakeWire(
    new LobbyInstance({
      id: () => 'a',
      features: [seatsFeature()],
      layout: () => layout,
      clock: new FakeClock('2030-01-01T09:00Z'),
      log: createLog('silent'),
      showAs: ({ personId }) => personId,
    }),
  )
})

function twoSeats() {
  const seats = [...loft.seats.values()]
  for (const one of seats) {
    const body = approachTo(one, loft.surfaces.visitor)
    if (body === null) continue
    const other = seats.find((next) => next !== one && distanceToSeat(next, body) < SIT_REACH)
    if (other !== undefined) return [one, other] as const
  }
  throw new Error('The layout has no two seats beside each other')
}

/** Somebody who stands where both seats are in reach. */
function enterBeside(id: string, more: Parameters<typeof visitor>[1] = {}): FakePage {
  const page = wire.open(visitor(id, more))
  wire.instance.avatars.place(page.occupant.index, NEAR, 0)
  return page
}

const seatOf = (id: string) => wire.instance.state.people.get(id)?.seat
const sit = (page: FakePage, id: string | null = seat.id) => page.ask('sit', { seat: id })

describe('two people want one seat', () => {
  test.each([[['mia', 'ben']], [['ben', 'mia']]])(
    'M9 whose request arrives first has it: %s',
    async (order) => {
      const pages = { mia: enterBeside('mia'), ben: enterBeside('ben') }
      const asked = { mia: sit(pages.mia), ben: sit(pages.ben) }
      for (const id of order) await pages[id as 'mia'].arrive()
      await wire.settle()
      const [first, second] = order as ['mia', 'ben']
      expect(asked[first].reply).toEqual({ ok: true })
      expect(asked[second].reply).toMatchObject({ ok: false, reason: 'seat-taken' })
      expect([seatOf(first), seatOf(second)]).toEqual([seat.id, ''])
    },
  )

  test('M9 who changes over leaves the first seat to the other', async () => {
    const [mia, ben] = [enterBeside('mia'), enterBeside('ben')]
    const first = sit(mia)
    const over = sit(mia, beside.id)
    const after = sit(ben)
    await mia.arrive()
    await mia.arrive()
    await ben.arrive()
    await wire.settle()
    expect([first, over, after].map(({ reply }) => reply?.ok)).toEqual([true, true, true])
    expect([seatOf('mia'), seatOf('ben')]).toEqual([beside.id, seat.id])
  })

  test('M12 the seat is free once the leaving has arrived, not before', async () => {
    const [mia, ben] = [enterBeside('mia'), enterBeside('ben')]
    sit(mia)
    await mia.arrive()
    mia.leave()
    const early = sit(ben)
    await ben.arrive()
    await mia.arrive()
    const late = sit(ben)
    await wire.settle()
    expect(early.reply).toMatchObject({ reason: 'seat-taken' })
    expect(late.reply).toEqual({ ok: true })
    expect(seatOf('mia')).toBeUndefined()
  })
})

describe('a cut connection', () => {
  test('M12 keeps the seat until the place is given up', async () => {
    const [mia, ben] = [enterBeside('mia'), enterBeside('ben')]
    sit(mia)
    await mia.arrive()
    mia.cut()
    const early = sit(ben)
    await wire.settle()
    expect(early.reply).toMatchObject({ reason: 'seat-taken' })
    mia.giveUp()
    const late = sit(ben)
    await wire.settle()
    expect(late.reply).toEqual({ ok: true })
  })

  test('M12 that comes back finds the seat; a request that was lost on the way changed nothing', async () => {
    const mia = enterBeside('mia')
    sit(mia)
    await mia.arrive()
    const lost = sit(mia, null)
    mia.cut()
    mia.comeBack()
    await wire.settle()
    expect(lost.reply).toBeNull()
    expect(seatOf('mia')).toBe(seat.id)
    expect(mia.heardOf('welcome')).toHaveLength(1)
    sit(mia, null)
    await wire.settle()
    expect(seatOf('mia')).toBe('')
  })
})

describe('a second tab', () => {
  test('has the seat of the first, whose late request is refused', async () => {
    const old = enterBeside('mia')
    sit(old)
    await old.arrive()
    const late = sit(old, null)
    const tab = wire.open(visitor('mia'))
    await wire.settle()
    expect(old.closed).toBe(CloseReason.takenOver)
    expect(late.reply).toMatchObject({ reason: 'unavailable' })
    expect(seatOf('mia')).toBe(seat.id)
    sit(tab, null)
    await wire.settle()
    expect(seatOf('mia')).toBe('')
  })

  test('taken over while the first was cut ends the hold and keeps the place', async () => {
    const old = enterBeside('mia')
    sit(old)
    await old.arrive()
    old.cut()
    wire.open(visitor('mia'))
    await wire.settle()
    expect(seatOf('mia')).toBe(seat.id)
    expect(wire.instance.occupants.size).toBe(1)
  })
})

test('M10 a seat out of reach is refused', async () => {
  const mia = enterBeside('mia')
  const far = [...loft.seats.values()].find((other) => distanceToSeat(other, NEAR) > SIT_REACH)!
  const asked = sit(mia, far.id)
  await wire.settle()
  expect(asked.reply).toMatchObject({ reason: 'too-far' })
})

test('M9 a seat that the layout does not have is refused', async () => {
  const asked = sit(enterBeside('mia'), 'throne-1/0')
  await wire.settle()
  expect(asked.reply).toMatchObject({ reason: 'not-found' })
})

test('M14 nobody in a wheelchair sits down', async () => {
  const { look } = visitor('mia')
  const mia = enterBeside('mia', { look: { ...look, chair: 'wheelchair' } })
  const asked = sit(mia)
  await wire.settle()
  expect(asked.reply).toMatchObject({ reason: 'not-allowed' })
  expect(seatOf('mia')).toBe('')
})

test('M13 a layout without the seat lets who sat in it get up, the others stay', async () => {
  const [mia, ben] = [enterBeside('mia'), enterBeside('ben')]
  sit(mia)
  sit(ben, beside.id)
  await wire.settle()
  const seats = new Map(loft.seats)
  seats.delete(seat.id)
  layout = { ...loft, version: 2, seats }
  const late = sit(mia)
  wire.instance.followLayout()
  await wire.settle()
  expect([seatOf('mia'), seatOf('ben')]).toEqual(['', beside.id])
  expect(late.reply).toMatchObject({ reason: 'not-found' })
  expect(wire.instance.state.layoutVersion).toBe(2)
})
