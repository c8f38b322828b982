import { expect, test } from 'vitest'
import { chooseArrival, HEAD_START, keepArrival, nearestWalkable } from './arrival.ts'
import { testLayout, testNavmesh, testSurface } from './navmesh-fixture.ts'

const layout = testLayout()
const surface = testSurface(testNavmesh(layout))
const half = () => 0.5
const arrive = ({ spot, at }: { spot?: string; at?: { x: number; z: number } }) => {
  const kept = at && keepArrival(layout, surface, spot, at)
  const { body, yaw } = kept ?? chooseArrival(layout, surface, spot, half)!
  return { x: body.x, z: body.z, yaw }
}
/** Inside the fixture's zone `entrance`, give or take the snapping to the floor. */
const inEntrance = ({ x, z }: { x: number; z: number }) =>
  x > -8.1 && x < -3.9 && z > -0.1 && z < 3.1

test('without a wish one arrives in the arrival zone', () => {
  expect(inEntrance(arrive({}))).toBe(true)
})

test('who comes by no spot looks to the desk, wherever the page let them walk', () => {
  for (const wish of [{}, { at: { x: -2, z: 2 } }, { spot: 'no-such' }]) {
    const { x, z, yaw } = arrive(wish)
    expect(yaw).toBeCloseTo(Math.atan2(-4 - x, -3.5 - z))
  }
})

test('a deep link leads to its spot, looking as the spot looks', () => {
  const { x, z, yaw } = arrive({ spot: 'lounge' })
  expect(Math.hypot(x - 8.5, z - 3)).toBeLessThan(0.6)
  expect(yaw).toBeCloseTo(-Math.PI / 2)
})

test('a spot that the layout does not have is as none', () => {
  expect(inEntrance(arrive({ spot: 'no-such' }))).toBe(true)
})

test('where the page let one walk is kept when it is near the arrival zone and walkable', () => {
  const { x, z } = arrive({ at: { x: -2, z: 2 } })
  expect(Math.hypot(x + 2, z - 2)).toBeLessThan(0.05)
})

test('it is not kept when it is too far from there', () => {
  expect(inEntrance(arrive({ at: { x: -4 + HEAD_START + 0.5, z: 1 } }))).toBe(true)
})

test('it is not kept outside of the building, however near', () => {
  expect(inEntrance(arrive({ at: { x: -12, z: 1 } }))).toBe(true)
})

test('near the spot of a deep link counts like near the arrival zone', () => {
  const { x, z } = arrive({ spot: 'lounge', at: { x: 6, z: -3 } })
  expect(Math.hypot(x - 6, z + 3)).toBeLessThan(0.3)
})

test('the nearest walkable point is found however far away', () => {
  const { x, z } = nearestWalkable(surface, 100, 0)!
  expect(x).toBeGreaterThan(8)
  expect(Math.abs(z)).toBeLessThan(7)
})
