import { MAX_STEP, PERSONAL_SPACE, STEP_RATE } from '@foyer/shared/movement/constants.ts'
import { encodeInputs } from '@foyer/shared/movement/movement-codec.ts'
import { beforeEach, expect, test } from 'vitest'
import { FakeClock } from '../../../tests/support/fake-clock.ts'
import { type FakePage, FakeWire } from '../../../tests/support/fake-wire.ts'
import { publishedLoft, visitor } from '../../../tests/support/lobby-entries.ts'
import { LobbyInstance } from '../lobby/lobby-instance.ts'
import { createLog } from '../log.ts'
import { applyInputs } from './apply-inputs.ts'
import { standApartFeature } from './stand-apart.ts'

const loft = publishedLoft()
/** On open floor. */
const HERE = loft.surfaces.visitor.place(3, 0, 1)!
/** What both of two rounded places may be off together. */
const ROUNDING = 0.01

let instance: LobbyInstance
let wire: FakeWire

beforeEach(() => {
  instance = new LobbyInstance({
    id: () => 'a',
    features: [standApartFeature()],
    layout: () => loft,
    clock: new FakeClock('2030-01-01T09:00Z'),
    log: createLog('silent'),
  })
  wire = new FakeWire(instance)
})

function enter(id: string, at = HERE, kind: 'visitor' | 'rep' = 'visitor'): FakePage {
  const page = wire.open(visitor(id))
  page.occupant.person.kind = kind
  instance.avatars.place(page.occupant.index, at, 0)
  return page
}

function pass(seconds: number): void {
  for (let i = 0; i < seconds * STEP_RATE; i++) instance.tick()
}

function placeOf({ occupant: { index } }: FakePage) {
  const { x, z } = instance.avatars
  return { x: x[index]!, z: z[index]! }
}

function between(a: FakePage, b: FakePage): number {
  const [from, to] = [placeOf(a), placeOf(b)]
  return Math.hypot(from.x - to.x, from.z - to.z)
}

/** The lobby gets inputs of somebody who walks. */
function walk(page: FakePage, first: number, dx: number): void {
  const bytes = encodeInputs([{ sequence: first, dx, dz: 0, yaw: 0, action: 0 }])
  applyInputs(instance.avatars, page.occupant.index, loft.surfaces.visitor, bytes, 0)
}

test('M15 who comes to a stop in somebody steps aside, and the other stays', () => {
  const mia = enter('mia')
  pass(1)
  const ben = enter('ben')
  pass(2)
  expect(placeOf(mia)).toEqual({ x: HERE.x, z: HERE.z })
  expect(between(mia, ben)).toBeGreaterThanOrEqual(PERSONAL_SPACE - ROUNDING)
  expect(between(mia, ben)).toBeLessThan(1.5)
})

test('M15 a crowd that arrives on one point spreads until everybody has room', () => {
  const pages = Array.from({ length: 20 }, (_, i) => enter(`guest-${i}`))
  pass(12)
  for (const [i, one] of pages.entries()) {
    for (const other of pages.slice(i + 1)) {
      expect(between(one, other)).toBeGreaterThanOrEqual(PERSONAL_SPACE - ROUNDING)
    }
    const { x, z } = placeOf(one)
    expect(loft.surfaces.visitor.place(x, z, ROUNDING)).not.toBeNull()
  }
})

test('M15 it goes at walking speed, so that nobody jumps', () => {
  enter('mia')
  pass(1)
  const ben = enter('ben')
  let before = placeOf(ben)
  for (let i = 0; i < 2 * STEP_RATE; i++) {
    instance.tick()
    const now = placeOf(ben)
    expect(Math.hypot(now.x - before.x, now.z - before.z)).toBeLessThan(0.1)
    before = now
  }
})

test('M15 nobody blocks who walks through a crowd', () => {
  for (let i = 0; i < 5; i++) {
    enter(`guest-${i}`, loft.surfaces.visitor.place(HERE.x + 0.7 * i, HERE.z, 0.2)!)
  }
  pass(2)
  const start = loft.surfaces.visitor.place(HERE.x - 1, HERE.z, 0.2)!
  const ben = enter('ben', start)
  pass(1)
  let walked = 0
  for (let i = 1; i <= 20; i++) {
    const from = placeOf(ben).x
    walk(ben, i, MAX_STEP)
    instance.tick()
    walked += placeOf(ben).x - from
  }
  expect(walked).toBeGreaterThan(20 * MAX_STEP * 0.99)
})

test('M16 a visitor who stands at a post gives way to the rep who comes to it', () => {
  const mia = enter('mia')
  pass(1)
  const rita = enter('rita', HERE, 'rep')
  pass(2)
  expect(placeOf(rita)).toEqual({ x: HERE.x, z: HERE.z })
  expect(between(mia, rita)).toBeGreaterThanOrEqual(PERSONAL_SPACE - ROUNDING)
})

test('M17 who walks off is moved no further', () => {
  enter('mia')
  pass(1)
  const ben = enter('ben')
  pass(0.6) // on the way aside now
  const before = placeOf(ben)
  expect(before).not.toEqual({ x: HERE.x, z: HERE.z })
  walk(ben, 1, -MAX_STEP)
  instance.tick()
  const after = placeOf(ben)
  expect(after.x).toBeCloseTo(before.x - MAX_STEP, 2)
  expect(after.z).toBeCloseTo(before.z, 2)
})

test('M17 who sits is moved by nobody and stands in nobody’s way', () => {
  const mia = enter('mia')
  mia.occupant.person.seat = 'chair/0'
  pass(1)
  const ben = enter('ben')
  pass(2)
  expect(placeOf(ben)).toEqual(placeOf(mia))
})
