import { angleBetween } from '@foyer/shared/math/angle.ts'
import { MAX_STEP, RUN_SPEED, STEP_BURST, STEP_TIME } from '@foyer/shared/movement/constants.ts'

/**
 * Seconds that a motion is carried on when its records are missing, and after how many it is taken back:
 * who stops says so, so silence is first of all a bad connection.
 */
const EXTRAPOLATE = { most: 0.1, until: 0.4 }
/** Records that are kept of one avatar: half a second at the full rate, more when they come seldom. */
const KEPT = 16
/** The longest pause between two records of a walking avatar that the server makes, seconds. */
export const INTERVAL_MOST = 0.2
/** Seconds of silence after which somebody counts as having stood, although nothing said so. */
const SILENCE_MOST = 0.6
/**
 * Somebody whose connection stalled arrives with all saved steps at once. A jump further than that is a
 * teleport, metres.
 */
export const BURST_MOST = STEP_BURST * MAX_STEP
/** Seconds that a teleport takes in the list of records. */
const JUMP_SPAN = 0.001

/** One record of a snapshot at its server time, in seconds. */
export interface Sample {
  time: number
  x: number
  z: number
  yaw: number
  action: number
}

/** Where an avatar is drawn. `speed` in metres per second along the floor. */
export interface Motion {
  x: number
  z: number
  yaw: number
  speed: number
  action: number
}

/** Used by each reading in turn, so that none makes an object. */
const earlier: Motion = { x: 0, z: 0, yaw: 0, speed: 0, action: 0 }

/**
 * Adds a record that is newer than the others, and what must have been before it: a record after a pause begins a
 * motion, which is laid back to when it can have begun.
 *
 * @param interval seconds between two records that the avatar is sent with now
 */
export function addSample(samples: Sample[], sample: Sample, interval: number): void {
  const last = samples.at(-1)!
  const distance = Math.hypot(sample.x - last.x, sample.z - last.z)
  if (distance > BURST_MOST) {
    // A teleport: stands there until then, and is here at once.
    samples.push({ ...last, time: sample.time - JUMP_SPAN })
  } else {
    // Who walked and then was silent has walked on; who stood begins to walk now.
    const pause = sample.time - last.time
    const stood = pause > SILENCE_MOST || isSamePlace(samples.at(-2) ?? last, last)
    const needed = Math.max(distance / RUN_SPEED, Math.min(interval, INTERVAL_MOST))
    if (stood && needed < pause - STEP_TIME / 2)
      samples.push({ ...last, time: sample.time - needed })
  }
  samples.push(sample)
  while (samples.length > KEPT) samples.shift()
}

/**
 * Writes the motion at server time `at` into `into`: the middle of half a step before and half a step after. Ticks
 * that met two inputs of a walker, or none, come in pairs, and their middle is even.
 */
export function readSamples(samples: readonly Sample[], at: number, into: Motion): void {
  readOne(samples, at - STEP_TIME / 2, earlier)
  readOne(samples, at + STEP_TIME / 2, into)
  if (Math.hypot(into.x - earlier.x, into.z - earlier.z) > BURST_MOST) {
    readOne(samples, at, into) // half way of a teleport is nowhere
    return
  }
  into.x = (earlier.x + into.x) / 2
  into.z = (earlier.z + into.z) / 2
  into.yaw = earlier.yaw + angleBetween(earlier.yaw, into.yaw) / 2
  into.speed = (earlier.speed + into.speed) / 2
}

function readOne(samples: readonly Sample[], at: number, into: Motion): void {
  if (at >= samples.at(-1)!.time) readBeyond(samples, at, into)
  else readBetween(samples, at, into)
}

function readBetween(samples: readonly Sample[], at: number, into: Motion): void {
  let i = samples.length - 1
  while (i > 0 && samples[i - 1]!.time > at) i--
  const to = samples[i]!
  const from = samples[i - 1] ?? to
  const span = to.time - from.time
  const part = span > 0 ? Math.max(0, (at - from.time) / span) : 1
  into.x = from.x + (to.x - from.x) * part
  into.z = from.z + (to.z - from.z) * part
  into.yaw = from.yaw + angleBetween(from.yaw, to.yaw) * part
  into.action = part < 1 ? from.action : to.action
  into.speed = speedBetween(from, to)
}

function readBeyond(samples: readonly Sample[], at: number, into: Motion): void {
  const last = samples.at(-1)!
  const before = samples.at(-2) ?? last
  const distance = Math.hypot(last.x - before.x, last.z - before.z)
  const speed = distance > BURST_MOST ? 0 : speedBetween(before, last)
  const metres = speed * secondsAhead(at - last.time)
  const share = distance > 0 ? metres / distance : 0
  into.x = last.x + (last.x - before.x) * share
  into.z = last.z + (last.z - before.z) * share
  into.yaw = last.yaw
  into.action = last.action
  into.speed = at - last.time < EXTRAPOLATE.most ? speed : 0
}

function isSamePlace(a: Sample, b: Sample): boolean {
  return a.x === b.x && a.z === b.z
}

/** How far a motion is carried on after `seconds` without news, in seconds of it. */
function secondsAhead(seconds: number): number {
  const { most, until } = EXTRAPOLATE
  return Math.max(0, Math.min(seconds, most, most + until - seconds))
}

/** Never above running: who comes in a burst, or is teleported, does not kick. */
function speedBetween(from: Sample, to: Sample): number {
  const span = to.time - from.time
  return span > 0 ? Math.min(RUN_SPEED, Math.hypot(to.x - from.x, to.z - from.z) / span) : 0
}
