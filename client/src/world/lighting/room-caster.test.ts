import { expect, test } from 'vitest'
import { enterObstacle, type Obstacle } from '../building/obstacles.ts'
import { type RoomBounds, roomCaster } from './room-caster.ts'

const bounds: RoomBounds = {
  west: -10,
  east: 10,
  north: -10,
  south: 10,
  ceiling: 4,
  outline: [
    [-10, -10],
    [-10, 10],
    [10, 10],
    [10, -10],
  ],
}

/** A stream of numbers in [0, 1) that is the same every time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

test('finds what a test of every box finds', () => {
  const random = seeded(4)
  const boxes: Obstacle[] = Array.from({ length: 60 }, () => {
    const turn = random() * 6
    return {
      x: random() * 18 - 9,
      z: random() * 18 - 9,
      halfWidth: 0.1 + random() * 2,
      halfDepth: 0.1 + random(),
      sin: Math.sin(turn),
      cos: Math.cos(turn),
      bottom: 0,
      top: random() * 4,
      clear: false,
      wall: -1,
    }
  })
  const cast = roomCaster(boxes, bounds)
  for (let i = 0; i < 500; i++) {
    const origin = { x: random() * 20 - 10, y: random() * 4, z: random() * 20 - 10 }
    const [a, y] = [random() * 7, random() - 0.5]
    const way = { x: Math.sin(a) * Math.sqrt(1 - y * y), y, z: Math.cos(a) * Math.sqrt(1 - y * y) }
    const hit = cast(origin, way)
    const nearest = boxes.reduce(
      (least, box) => enterObstacle(box, origin, way, least),
      hit.what === null ? 200 : hit.distance + 1e-9,
    )
    expect(nearest).toBeGreaterThanOrEqual(hit.distance - 1e-9)
    if (typeof hit.what === 'object' && hit.what) {
      expect(enterObstacle(hit.what, origin, way, 200)).toBeCloseTo(hit.distance, 6)
    }
  }
})

test('meets the floor and the ceiling inside the bounds, and nothing outside', () => {
  const cast = roomCaster([], bounds)
  expect(cast({ x: 0, y: 1, z: 0 }, { x: 0, y: -1, z: 0 })).toEqual({ distance: 1, what: 'floor' })
  expect(cast({ x: 0, y: 1, z: 0 }, { x: 0, y: 1, z: 0 })).toEqual({ distance: 3, what: 'ceiling' })
  expect(cast({ x: 0, y: 1, z: 0 }, { x: 1, y: 0, z: 0 }).what).toBeNull()
  expect(cast({ x: 9, y: 1, z: 0 }, { x: 0.9, y: -0.43, z: 0 }).what).toBeNull()
})

test('floor and ceiling end at the outline, where a corner of the surrounding rectangle is cut off', () => {
  const cast = roomCaster([], {
    ...bounds,
    outline: [
      [-10, -10],
      [-10, 10],
      [10, 10],
    ],
  })
  const down = { x: 0, y: -1, z: 0 }
  expect(cast({ x: -5, y: 1, z: 5 }, down).what).toBe('floor')
  expect(cast({ x: 5, y: 1, z: -5 }, down).what).toBe(null)
})
