import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { expect, test } from 'vitest'
import { createFollowCamera, verticalView } from './follow-camera.ts'
import { createSightBlocks } from './sight-blocks.ts'

const wall = (from: [number, number], to: [number, number], openings: object[] = []) => ({
  from,
  to,
  thickness: 0.2,
  material: 'plaster',
  openings,
})

/** A room of 10 x 10 m about the origin, 4 m high, with a door in the wall at z = 5. */
const room = {
  shell: {
    ceiling: { height: 4 },
    walls: [
      wall([-5, -5], [5, -5]),
      wall([5, -5], [5, 5]),
      wall([5, 5], [-5, 5], [{ kind: 'door', at: 4, width: 2, sill: 0, height: 2.2 }]),
      wall([-5, 5], [-5, -5]),
    ],
  },
} as unknown as Layout

const blocks = createSightBlocks(room)
const at = (x: number, y: number, z: number) => ({ x, y, z })

test('a wall, the floor and the ceiling block the view', () => {
  expect(blocks.freeShare(at(0, 1, 0), at(10, 1, 0))).toBeCloseTo(0.49)
  expect(blocks.freeShare(at(0, 1, 0), at(0, -1, 0))).toBeCloseTo(0.5)
  expect(blocks.freeShare(at(0, 3, 0), at(0, 5, 0))).toBeCloseTo(0.5)
  expect(blocks.freeShare(at(0, 1, 0), at(4, 1, 4))).toBe(1)
})

test('an open door does not, the wall above it does', () => {
  expect(blocks.freeShare(at(0, 1, 0), at(0, 1, 10))).toBe(1)
  expect(blocks.freeShare(at(0, 3, 0), at(0, 3, 10))).toBeCloseTo(0.49)
  expect(blocks.freeShare(at(3, 1, 0), at(3, 1, 10))).toBeCloseTo(0.49)
})

test('the camera stays in the room wherever one stands and looks', () => {
  const random = seededRandom(7)
  const camera = createFollowCamera(() => blocks)
  for (let i = 0; i < 2000; i++) {
    camera.look((random() - 0.5) * 7, (random() - 0.5) * 3)
    camera.zoom(0.5 + random())
    const stand = at((random() - 0.5) * 9.4, 0, (random() - 0.5) * 9.4)
    const { position } = camera.place({ ...stand, yaw: 0, speed: 0 }, 0.016, false)
    expect(Math.abs(position.x)).toBeLessThan(5)
    expect(position.y).toBeGreaterThan(0)
    expect(position.y).toBeLessThan(4)
  }
})

test('swings behind who walks, not for people who want calm, and not after being turned by hand', () => {
  const follow = (calm: boolean, byHand: boolean) => {
    const camera = createFollowCamera(() => blocks)
    camera.reset(0)
    if (byHand) camera.look(0, 0)
    for (let i = 0; i < 60; i++) camera.place({ ...at(0, 0, 0), yaw: 1, speed: 2 }, 1 / 60, calm)
    return camera.yaw
  }
  expect(follow(false, false)).toBeGreaterThan(0.4)
  expect(follow(true, false)).toBe(0)
  expect(follow(false, true)).toBe(0)
})

test('an upright picture sees as far to the sides', () => {
  expect(verticalView(16 / 9)).toBeCloseTo(50, 0)
  expect(verticalView(390 / 844)).toBeGreaterThan(65)
})
