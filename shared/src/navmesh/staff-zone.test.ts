import { describe, expect, test } from 'vitest'
import { pointInOutline } from '../layout/outline.ts'
import { seededRandom } from '../math/seeded-random.ts'
import { MAX_STEP } from '../movement/constants.ts'
import { step } from '../movement/step.ts'
import { chooseArrival, keepArrival, placeOfSpot } from './arrival.ts'
import { testLayout, testNavmesh, testSurfaces } from './navmesh-fixture.ts'
import { unreachablePlaces } from './unreachable-places.ts'

type Outline = [number, number][]
const BEHIND: Outline = [
  [-6, -7],
  [-6, -3.2],
  [-2, -3.2],
  [-2, -7],
]
const zone = (outline: Outline) => ({
  id: 'staff',
  kind: 'staff',
  name: { en: 'Staff' },
  outline,
})
/** The test layout with zones for staff. */
const withZones = (...outlines: Outline[]) =>
  testLayout((document) => {
    const zones = outlines.map((outline, i) => ({ ...zone(outline), id: `staff-${i}` }))
    document.zones.unshift(...(zones as never[]))
  })

const layout = withZones(BEHIND)
const { visitor, rep } = testSurfaces(testNavmesh(layout))
/** Metres that a border is off by: half a cell, and its straightening by one. */
const BORDER = 0.15
const inside = ({ x, z }: { x: number; z: number }) =>
  pointInOutline(BEHIND, x, z) && x > -6 + BORDER && x < -2 - BORDER && z < -3.2 - BORDER

describe('L21, N13 a zone for staff', () => {
  test('is floor to reps and none to visitors', () => {
    expect(rep.place(-4, -5, 0.05)).not.toBeNull()
    expect(visitor.place(-4, -5, 0.5)).toBeNull()
    expect(visitor.place(-7, -5, 0.05)).not.toBeNull()
  })

  test('keeps every walk of a visitor out, and none of a rep', () => {
    const random = seededRandom(7)
    let entered = 0
    for (let walk = 0; walk < 40; walk++) {
      const start = { x: -8 + random() * 8, z: -6 + random() * 6 }
      const [guest, staff] = [visitor.place(start.x, start.z, 3)!, rep.place(start.x, start.z, 3)!]
      for (let i = 0; i < 120; i++) {
        const dx = (-4 - guest.x) * random() + random() - 0.5
        const dz = (-5 - guest.z) * random() + random() - 0.5
        step(visitor, guest, dx, dz)
        step(rep, staff, dx, dz)
        expect(inside(guest)).toBe(false)
        if (inside(staff)) entered++
      }
    }
    expect(entered).toBeGreaterThan(100)
  })

  test('lets a visitor slide along its border as along a wall', () => {
    const body = visitor.place(-6.2, -6, 0.2)!
    for (let i = 0; i < 10; i++) step(visitor, body, MAX_STEP, MAX_STEP)
    expect(body.z).toBeGreaterThan(-4.6)
    expect(inside(body)).toBe(false)
  })

  test('is on no way of a visitor', () => {
    const [from, to] = [
      { x: -6.6, y: 0, z: -5.5 },
      { x: -1.4, y: 0, z: -5.5 },
    ]
    const around = visitor.findPath(from, to)!
    const through = rep.findPath(from, to)!
    const length = (path: { x: number; z: number }[]) =>
      [from, ...path].reduce(
        (sum, { x, z }, i, all) =>
          i === 0 ? 0 : sum + Math.hypot(x - all[i - 1]!.x, z - all[i - 1]!.z),
        0,
      )
    expect(length(through)).toBeLessThan(5.4)
    expect(length(around)).toBeGreaterThan(6.5)
    expect(visitor.findPath(from, { x: -4, y: 0, z: -5 })).toBeNull()
  })

  test('closes to visitors what only it leads to, whatever the shape', () => {
    // A bent one around the corner behind the desk's room.
    const corner: Outline = [
      [-10, -4],
      [-7, -4],
      [-7, -7],
      [-8, -7],
      [-8, -5],
      [-10, -5],
    ]
    const surfaces = testSurfaces(testNavmesh(withZones(corner)))
    expect(surfaces.visitor.place(-9, -6, 0.3)).toBeNull()
    expect(surfaces.rep.place(-9, -6, 0.3)).not.toBeNull()
    expect(surfaces.visitor.place(-4, -5, 0.1)).not.toBeNull()
  })

  test('near which a page let a visitor walk does not let them in', () => {
    const kept = keepArrival(layout, visitor, undefined, { x: -4, z: -5 })
    expect(kept === null || !inside(kept.body)).toBe(true)
  })
})

test('N6 a place or an arrival zone inside of one is named, a post is not', () => {
  const around: Outline = [
    [-9.9, -6.9],
    [-9.9, 4],
    [0, 4],
    [0, -6.9],
  ]
  const closed = withZones(around)
  expect(unreachablePlaces(layout, testSurfaces(testNavmesh(layout)))).toEqual([])
  expect(unreachablePlaces(closed, testSurfaces(testNavmesh(closed)))).toEqual([
    expect.stringMatching(/^spots\[0\]\.at: no visitor can walk to 'desk'.*zones for staff/),
    expect.stringMatching(/^zones\[1\]\.outline: nobody can walk from 'entrance'/),
  ])
})

test('N14 a link to a post leads before it, on the visitors’ side, looking at the rep', () => {
  const { body, yaw } = chooseArrival(layout, visitor, 'behind', () => 0.5)!
  expect(inside(body)).toBe(false)
  expect(body.z).toBeGreaterThan(-3)
  expect(yaw).toBeCloseTo(Math.PI)
  const open = testLayout()
  const post = open.spots.find(({ kind }) => kind === 'post')!
  const { x, z } = placeOfSpot(post)
  expect(Math.hypot(x - post.at[0], z - post.at[1])).toBeCloseTo(1.2)
})
