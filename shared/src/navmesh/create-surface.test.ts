import { describe, expect, test } from 'vitest'
import { footprintOf } from '../layout/item-place.ts'
import { testCatalog } from '../layout/layout-fixture.ts'
import { distanceToSegment, type Outline, pointInOutline } from '../layout/outline.ts'
import { seededRandom } from '../math/seeded-random.ts'
import { MAX_STEP } from '../movement/constants.ts'
import { step } from '../movement/step.ts'
import { testLayout, testNavmesh, testSurface } from './navmesh-fixture.ts'
import type { Body, FloorPoint } from './walking-surface.ts'

const layout = testLayout()
const bytes = testNavmesh(layout)
const surface = testSurface(bytes)

/** What nobody may come near: footprints that are no podium, and walls without their openings. */
const furniture = layout.items
  .filter((item) => item.kind !== 'podium')
  .flatMap((item) => footprintOf(item, testCatalog.get(item.kind)!))

function distanceToOutline(outline: Outline, { x, z }: Body): number {
  if (pointInOutline(outline, x, z)) return 0
  const sides = outline.map((corner, i) =>
    distanceToSegment(x, z, corner, outline[(i + 1) % outline.length]!),
  )
  return Math.min(...sides)
}

/** Metres between a body and the nearest wall or piece of furniture; doors and gaps are air. */
function clearance(body: Body): number {
  const walls = layout.shell.walls.map((wall) => {
    const [x, z] = wall.from
    const length = Math.hypot(wall.to[0] - x, wall.to[1] - z)
    const passage = wall.openings.find((opening) => opening.kind !== 'window')
    const at = (distance: number): [number, number] => [
      x + ((wall.to[0] - x) * distance) / length,
      z + ((wall.to[1] - z) * distance) / length,
    ]
    const parts = passage
      ? [
          [0, passage.at],
          [passage.at + passage.width, length],
        ]
      : [[0, length]]
    const distances = parts.map(([from, to]) =>
      distanceToSegment(body.x, body.z, at(from!), at(to!)),
    )
    return Math.min(...distances) - wall.thickness / 2
  })
  return Math.min(...walls, ...furniture.map((box) => distanceToOutline(box, body)))
}

/** Bursts of steps in one direction, from a stroll to more than is allowed. */
function* bursts(seed: number, count: number): Generator<[number, number]> {
  const random = seededRandom(seed)
  for (let i = 0; i < count; i++) {
    const angle = random() * Math.PI * 2
    const length = random() ** 2 * MAX_STEP * 2
    const steps = 1 + Math.floor(random() * 60)
    for (let s = 0; s < steps; s++) yield [Math.cos(angle) * length, Math.sin(angle) * length]
  }
}

describe('N4 N7 whatever is wanted', () => {
  test.each([1, 2, 3, 4])(
    'nobody leaves the surface or comes into a wall or desk (seed %i)',
    (seed) => {
      const body = surface.place(-6, 1, 1)!
      let closest = Number.POSITIVE_INFINITY
      for (const [dx, dz] of bursts(seed, 400)) {
        const { x, z } = body
        step(surface, body, dx, dz)
        expect(Math.hypot(body.x - x, body.z - z)).toBeLessThanOrEqual(MAX_STEP * 1.02 + 1e-5)
        closest = Math.min(closest, clearance(body))
      }
      expect(surface.place(body.x, body.z, 0.001)).not.toBeNull()
      expect(closest).toBeGreaterThan(0.15)
    },
  )

  test('nobody gets into the closet', () => {
    const body = surface.place(-7.5, 6, 1)!
    for (let i = 0; i < 200; i++) step(surface, body, -MAX_STEP, 0)
    expect(body.x).toBeGreaterThan(-8)
  })

  test('one slides along a wall', () => {
    const body = surface.place(0, -6, 1)!
    for (let i = 0; i < 20; i++) step(surface, body, 0.05, -0.1)
    expect(body.x).toBeCloseTo(1, 2)
    expect(body.z).toBeGreaterThan(-6.8)
  })

  test('a step that is not finite leaves the body where it is', () => {
    const body = surface.place(0, 0, 1)!
    const before = { ...body }
    surface.move(body, Number.NaN, 0)
    surface.move(body, 0, Number.POSITIVE_INFINITY)
    expect(body).toEqual(before)
  })
})

describe('N8 place', () => {
  test('stays at a walkable point and comes out of a desk', () => {
    expect(surface.place(-6, 1, 1)).toMatchObject({ x: -6, z: 1 })
    const body = surface.place(-4, -2.6, 1)!
    expect(body.z).toBeGreaterThan(-2.4)
    expect(Math.hypot(body.x + 4, body.z + 2.6)).toBeLessThan(0.6)
  })

  test('finds nothing beyond its reach', () => {
    expect(surface.place(-4, -3, 0.3)).toBeNull()
    expect(surface.place(500, 500, 5)).toBeNull()
    expect(surface.place(Number.NaN, 0, 5)).toBeNull()
  })

  test('finds the nearest point, however far', () => {
    const body = surface.place(-100, 0, 512)!
    expect(body.x).toBeLessThan(-9.3)
  })
})

describe('N9 findPath', () => {
  const spots = layout.spots.map((spot) => surface.place(spot.at[0], spot.at[1], 0.5)!)

  test('leads from every spot to every other, and walking it arrives', () => {
    for (const from of spots) {
      for (const to of spots) {
        if (from === to) continue
        const path = surface.findPath(from, to)!
        expect(path.at(-1)!.x).toBeCloseTo(to.x, 3)
        expect(path.at(-1)!.z).toBeCloseTo(to.z, 3)
        expect(distanceWhenWalked(from, path)).toBeLessThan(0.05)
      }
    }
  })

  test('goes straight where nothing is in the way, and through the door where something is', () => {
    const straight = surface.findPath({ x: -9, y: 0, z: 1 }, { x: 3, y: 0, z: 1 })!
    expect(straight).toHaveLength(1)
    const around = surface.findPath({ x: 3, y: 0, z: -4 }, { x: 5, y: 0, z: -4 })!
    expect(lengthOf({ x: 3, y: 0, z: -4 }, around)).toBeGreaterThan(7)
    expect(lengthOf({ x: 3, y: 0, z: -4 }, around)).toBeLessThan(9)
  })

  test('is null when the goal is not on the surface', () => {
    expect(surface.findPath({ x: -6, y: 0, z: 1 }, { x: -9.3, y: 0, z: 6.3 })).toBeNull()
    expect(surface.findPath({ x: -6, y: 0, z: 1 }, { x: 50, y: 0, z: 0 })).toBeNull()
    expect(surface.findPath({ x: -6, y: 0, z: 1 }, { x: Number.NaN, y: 0, z: 0 })).toBeNull()
  })
})

test('N10 two surfaces of the same bytes move every body alike, bit by bit', () => {
  const other = testSurface(bytes.slice())
  const here = surface.place(0.1, 0.2, 1)!
  const there = other.place(0.1, 0.2, 1)!
  for (const [dx, dz] of bursts(9, 200)) {
    step(surface, here, dx, dz)
    // Another body on the same surface must not matter.
    step(other, other.place(8, 3, 1)!, dz, dx)
    step(other, there, dx, dz)
    expect(there).toEqual(here)
  }
})

test('N11 results are not changed by later calls', () => {
  const place = surface.place(1, 1, 1)!
  const path = surface.findPath({ x: -6, y: 0, z: 1 }, { x: 8.5, y: 0, z: 3 })!
  const before = JSON.stringify({ place, path })
  surface.place(-5, 2, 1)
  surface.findPath({ x: 8.5, y: 0, z: 3 }, { x: -4, y: 0, z: -4.5 })
  surface.move(surface.place(3, 3, 1)!, 3.1, 3.1)
  expect(JSON.stringify({ place, path })).toBe(before)
})

/** Walks from corner to corner; metres left to the goal when no step goes nearer. */
function distanceWhenWalked(from: Body, path: readonly FloorPoint[]): number {
  const body = { ...from }
  for (const corner of path) {
    for (let i = 0; i < 1000; i++) {
      const dx = corner.x - body.x
      const dz = corner.z - body.z
      const distance = Math.hypot(dx, dz)
      if (distance < 0.02) break
      const share = Math.min(1, 0.095 / distance)
      step(surface, body, dx * share, dz * share)
    }
  }
  const goal = path.at(-1)!
  return Math.hypot(goal.x - body.x, goal.z - body.z)
}

function lengthOf(from: FloorPoint, path: readonly FloorPoint[]): number {
  let at = from
  let length = 0
  for (const corner of path) {
    length += Math.hypot(corner.x - at.x, corner.z - at.z)
    at = corner
  }
  return length
}
