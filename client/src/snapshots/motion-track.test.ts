import { RUN_SPEED, STEP_TIME, WALK_SPEED } from '@foyer/shared/movement/constants.ts'
import { expect, test } from 'vitest'
import { createMotionTrack, type Motion, type MotionTrack } from './motion-track.ts'

const sample = (time: number, x: number, more = {}) => ({
  time,
  x,
  z: 0,
  yaw: 0,
  action: 0,
  ...more,
})
const read = (track: MotionTrack, at: number, heard: number): Motion => {
  const into = { x: 0, z: 0, yaw: 0, speed: 0, action: 0 }
  track.read(at, heard, into)
  return into
}

test('is between two records', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(1.05, 0.1))
  expect(read(track, 1.025, 1.05)).toMatchObject({
    x: expect.closeTo(0.05),
    speed: expect.closeTo(2),
  })
})

test('turns the short way round', () => {
  const track = createMotionTrack(sample(1, 0, { yaw: 3 }))
  track.add(sample(1.05, 0, { yaw: -3 }))
  expect(Math.abs(read(track, 1.025, 1.05).yaw)).toBeCloseTo(Math.PI, 1)
})

test('carries a motion on for a short while when nothing comes at all', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(1.05, 0.1))
  expect(read(track, 1.1, 1.05).x).toBeCloseTo(0.2)
  expect(read(track, 3, 1.05).x).toBeCloseTo(0.3) // not longer than 100 ms
})

test('stands when others were told of and this one was not', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(1.05, 0.1))
  expect(read(track, 1.12, 1.1)).toMatchObject({ x: expect.closeTo(0.1), speed: 0 })
})

test('begins to walk after standing, instead of sliding through the pause', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(11, 0.1))
  expect(read(track, 6, 11).x).toBe(0)
  expect(read(track, 10.94, 11).x).toBe(0)
  expect(read(track, 11, 11).x).toBeCloseTo(0.1)
})

test('a teleport is not smeared', () => {
  const track = createMotionTrack(sample(1, 0))
  track.add(sample(1.05, 20))
  expect(read(track, 1.04, 1.05)).toMatchObject({ x: 0, speed: 0 })
  expect(read(track, 1.05, 1.05)).toMatchObject({ x: 20, speed: 0 })
  expect(read(track, 1.08, 1.05).x).toBe(20)
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
    const { x } = read(track, now - 0.1, told)
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
