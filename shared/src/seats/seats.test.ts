import { expect, test } from 'vitest'
import type { SeatPlace } from '../layout/item-place.ts'
import type { WalkingSurface } from '../navmesh/walking-surface.ts'
import { approachTo, distanceToSeat, SIT_REACH } from './seats.ts'

const seat = (id: string, x: number, z: number, yaw = 0): SeatPlace => ({
  id,
  kind: 'stool',
  x,
  y: 0.45,
  z,
  yaw,
})

/** Open floor but for a table that one cannot walk on where x > `edge`. */
const floorUpTo = (edge: number): WalkingSurface => ({
  move: () => undefined,
  place: (x, z, reach) => (x - edge > reach ? null : { x: Math.min(x, edge), y: 0, z, node: 1 }),
  findPath: () => null,
})

test('M10 one sits down from where the sitter will look', () => {
  const facingEast = seat('a/0', 3, 2, Math.PI / 2)
  const before = approachTo(facingEast, floorUpTo(9))!
  expect(before.x).toBeGreaterThan(3.5)
  expect(before.z).toBeCloseTo(2)
  expect(distanceToSeat(facingEast, before)).toBeLessThan(SIT_REACH)
})

test('M10 at a table one sits down from the side', () => {
  const facingEast = seat('a/0', 3, 2, Math.PI / 2)
  const beside = approachTo(facingEast, floorUpTo(3.1))!
  expect(Math.abs(beside.z - 2)).toBeGreaterThan(0.5)
  expect(distanceToSeat(facingEast, beside)).toBeLessThan(SIT_REACH)
  expect(approachTo(facingEast, floorUpTo(-5))).toBeNull()
})
