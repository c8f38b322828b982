import { CLIPS } from '@foyer/assets/avatars/avatar-kit.ts'
import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import { expect, test } from 'vitest'
import { advanceSeating, applySeating, createSeating } from './seating.ts'

const FRAME = 1 / 60
const seat: SeatPlace = { id: 'couch/0', kind: 'sofa', x: 2, y: 0, z: 1, yaw: 1 }

function drawn(seating: ReturnType<typeof createSeating>) {
  const place = { x: 1, y: 0, z: 1, yaw: 0 }
  applySeating(seating, place)
  return place
}

function play(
  seating: ReturnType<typeof createSeating>,
  seconds: number,
  at: SeatPlace | null,
  moving = false,
) {
  for (let t = 0; t < seconds; t += FRAME) advanceSeating(seating, at, moving, FRAME)
}

test('who sits is drawn on the seat, looking as it looks, without a jump', () => {
  const seating = createSeating()
  let before = drawn(seating).x
  for (let frame = 0; frame < 60; frame++) {
    advanceSeating(seating, seat, false, FRAME)
    const { x } = drawn(seating)
    expect(x - before).toBeLessThan(0.1)
    before = x
  }
  expect(drawn(seating)).toEqual({ x: 2, y: 0, z: 1, yaw: 1 })
})

test('who gets up stands before the seat for as long as the clip takes, then where the body is', () => {
  const seating = createSeating()
  play(seating, 1, seat)
  play(seating, CLIPS['stand-up'].duration - 2 * FRAME, null)
  expect(drawn(seating).x).toBe(2)
  play(seating, 0.5, null)
  expect(drawn(seating)).toEqual({ x: 1, y: 0, z: 1, yaw: 0 })
})

test('who walks off is not kept', () => {
  const seating = createSeating()
  play(seating, 1, seat)
  play(seating, 0.3, null, true)
  expect(drawn(seating).x).toBe(1)
})
