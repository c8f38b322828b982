import type { SeatPlace } from '@foyer/shared/layout/item-place.ts'
import { Ray, Vector3 } from 'three'
import { expect, test } from 'vitest'
import { pickSeat } from './pick-seat.ts'

const seat = (id: string, x: number, z: number): SeatPlace => ({
  id,
  kind: 'stool',
  x,
  y: 0,
  z,
  yaw: 0,
})
const seats = [seat('far', 0, 8), seat('near', 0, 4), seat('aside', 3, 4), seat('behind', 0, -4)]

function pickAt(x: number, y: number, z: number): string | null {
  const origin = new Vector3(0, 1.6, 0)
  const direction = new Vector3(x, y, z).sub(origin).normalize()
  return pickSeat(new Ray(origin, direction), seats)?.seat.id ?? null
}

test('the seat under the pointer is meant, the nearer one of two behind each other', () => {
  expect(pickAt(0, 0.5, 4)).toBe('near')
  expect(pickAt(3.1, 0.6, 4)).toBe('aside')
})

test('the floor beside a seat, the wall over it and what is behind are none', () => {
  expect(pickAt(1.2, 0, 4)).toBeNull()
  expect(pickAt(0, 2.5, 4)).toBeNull()
  expect(pickAt(-3, 0.5, -4)).toBeNull()
})
