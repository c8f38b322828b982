import { RUN_SPEED, STEP_TIME, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import { expect, test } from 'vitest'
import { createMotionTrack, type MotionTrack } from './motion-track.ts'
import type { Motion } from './samples.ts'

const sample = (time: number, x: number, more = {}) => ({
  time,
  x,
  z: 0,
  yaw: 0,
  action: 0,
  ...more,
})
const read = (track: MotionTrack, at: number): Motion => {
  const into = { x: 0, z: 0, yaw: 0, speed: 0, action: 0 }
  track.read(at, into)
  return into
}

test('is between two records', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(1.05, 0.1))
  track.add(sample(1.1, 0.2))
  read(track, 1.06)
  expect(read(track, 1.07)).toMatchObject({
    x: expect.closeTo(0.14, 1),
    speed: expect.closeTo(2),
  })
})

test('turns the short way round', () => {
  const track = createMotionTrack(sample(1, 0, { yaw: 3 }))
  track.add(sample(1.05, 0, { yaw: -3 }))
  expect(Math.abs(read(track, 1.025).yaw)).toBeCloseTo(Math.PI, 1)
})

test('carries a motion on for a short while when nothing comes at all', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(1.05, 0.1))
  expect(read(track, 1.1).x).toBeCloseTo(0.2, 1)
  expect(read(track, 1.3).x).toBeCloseTo(0.3, 1) // not longer than 100 ms
  expect(read(track, 3).x).toBeCloseTo(0.1) // and not for ever
})

test('who stopped stands', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(1.05, 0.1))
  track.add(sample(1.1, 0.1)) // the step that says so
  expect(read(track, 1.3)).toMatchObject({ x: expect.closeTo(0.1), speed: 0 })
})

test('who came in a burst is seen to hurry, not to jump', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(1.05, 3))
  let before = read(track, 1).x
  for (let at = 1; at < 2; at += 0.01) {
    const { x } = read(track, at)
    expect(x - before).toBeLessThan(RUN_SPEED * 1.5 * 0.01 + 1e-9)
    before = x
  }
  expect(before).toBeCloseTo(3, 1)
})

test('begins to walk after standing, instead of sliding through the pause', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(11, 0.1))
  expect(read(track, 6).x).toBe(0)
  expect(read(track, 10.92).x).toBe(0)
  expect(read(track, 11.2).x).toBeGreaterThan(0.09)
})

test('a teleport is not smeared', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(1.05, 20))
  expect(read(track, 1.04)).toMatchObject({ x: 0, speed: 0 })
  expect(read(track, 1.05)).toMatchObject({ x: 20, speed: 0 })
  expect(read(track, 1.08).x).toBe(20)
})

test.each([1, 2, 4])('walks evenly with a record every %i ticks', (ticks) => {
  const track = createMotionTrack(sample(0, 0))
  const pause = ticks * STEP_TIME
  const frame = 1 / 60
  let previous: number | null = null
  let slowest = Number.POSITIVE_INFINITY
  let quickest = 0
  let told = 0
  for (let now = 0; now < 6; now += frame) {
    while (told + pause <= now) {
      told += pause
      track.add(sample(told, told * WALK_SPEED))
    }
    const { x } = read(track, now - 0.1)
    // The first two seconds adapt to the rate.
    if (now > 3 && previous !== null) {
      slowest = Math.min(slowest, (x - previous) / frame)
      quickest = Math.max(quickest, (x - previous) / frame)
    }
    previous = x
  }
  expect(slowest).toBeGreaterThan(WALK_SPEED * 0.9)
  expect(quickest).toBeLessThan(WALK_SPEED * 1.1)
  expect(quickest).toBeLessThan(RUN_SPEED)
})
