import { seededRandom } from '@foyer/shared/math/seeded-random.ts'
import { expect, test } from 'vitest'
import { createFollowCamera, type Vector, verticalView } from './follow-camera.ts'

const at = (x: number, y: number, z: number) => ({ x, y, z })

/** A room of 10 x 10 m about the origin, 4 m high. */
function inRoom(from: Vector, to: Vector): number {
  const share = (start: number, end: number, low: number, high: number) =>
    end > high ? (high - start) / (end - start) : end < low ? (low - start) / (end - start) : 1
  return Math.min(share(from.x, to.x, -5, 5), share(from.y, to.y, 0, 4), share(from.z, to.z, -5, 5))
}

test('the camera stays in the room wherever one stands and looks', () => {
  const random = seededRandom(7)
  const camera = createFollowCamera(inRoom)
  for (let i = 0; i < 2000; i++) {
    camera.look((random() - 0.5) * 7, (random() - 0.5) * 3)
    camera.zoom(0.5 + random())
    const stand = at((random() - 0.5) * 9.4, 0, (random() - 0.5) * 9.4)
    const { position } = camera.place({ ...stand, yaw: 0, speed: 0, seated: false }, 0.016, false)
    expect(Math.abs(position.x)).toBeLessThan(5)
    expect(position.y).toBeGreaterThan(0)
    expect(position.y).toBeLessThan(4)
  }
})

test('swings behind who walks, not for people who want calm, and not after being turned by hand', () => {
  const follow = (calm: boolean, byHand: boolean) => {
    const camera = createFollowCamera(inRoom)
    camera.reset(0)
    if (byHand) camera.look(0, 0)
    for (let i = 0; i < 60; i++)
      camera.place({ ...at(0, 0, 0), yaw: 1, speed: 2, seated: false }, 1 / 60, calm)
    return camera.yaw
  }
  expect(follow(false, false)).toBeGreaterThan(0.4)
  expect(follow(true, false)).toBe(0)
  expect(follow(false, true)).toBe(0)
})

test('for people who want calm the camera cuts: down to a seat, and back from a wall', () => {
  const camera = createFollowCamera(inRoom)
  camera.reset(0)
  const person = { yaw: 0, speed: 0 }
  const near = { ...person, ...at(0, 0, -4.5), seated: false }
  const free = { ...person, ...at(0, 0, 0), seated: false }
  const behind = (calm: boolean) => {
    camera.place(near, 0.016, calm)
    return camera.place(free, 0.016, calm).position.z
  }
  expect(behind(true)).toBeCloseTo(-3.75 * Math.cos(0.28))
  expect(behind(false)).toBeGreaterThan(-2)
  const standing = camera.place(free, 0.016, true).target.y
  expect(standing - camera.place({ ...free, seated: true }, 0.016, true).target.y).toBeCloseTo(0.42)
})

test('an upright picture sees as far to the sides', () => {
  expect(verticalView(16 / 9)).toBeCloseTo(50, 0)
  expect(verticalView(390 / 844)).toBeGreaterThan(65)
})

test('who sits looks out lower, and the camera goes down gently', () => {
  const camera = createFollowCamera(inRoom)
  camera.firstPerson = true
  const person = { ...at(0, 0, 0), yaw: 0, speed: 0 }
  const standing = camera.place({ ...person, seated: false }, 0.016, false).position.y
  const first = camera.place({ ...person, seated: true }, 0.016, false).position.y
  expect(standing - first).toBeLessThan(0.1)
  for (let i = 0; i < 100; i++) camera.place({ ...person, seated: true }, 0.016, false)
  const seated = camera.place({ ...person, seated: true }, 0.016, false).position.y
  expect(standing - seated).toBeCloseTo(0.42)
})
