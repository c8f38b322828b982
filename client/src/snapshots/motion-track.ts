import { RUN_SPEED, STEP_TIME } from '@foyer/shared/movement/constants.ts'
import {
  addSample,
  BURST_MOST,
  INTERVAL_MOST,
  type Motion,
  readSamples,
  type Sample,
} from './samples.ts'

/** How fast the delay changes when somebody comes nearer or goes away. */
const ADAPT_SPEED = 0.1
/** What new records change in the picture fades with this time constant, seconds. */
const GLIDE_TIME = 0.1
/** Nobody is drawn faster than this, metres per second: who comes in a burst is seen to hurry. */
const DRAWN_SPEED_MOST = RUN_SPEED * 1.5

/** The recent motion of one avatar, to be read between its records. */
export interface MotionTrack {
  /** The newest record. */
  readonly last: Readonly<Sample>
  add(sample: Sample): void
  /** Writes the motion at server time `at`, which never goes back, into `into`. */
  read(at: number, into: Motion): void
}

/** Records come every 50 ms near, every 100 or 200 ms further away, and not at all from who stands. */
export function createMotionTrack(first: Sample): MotionTrack {
  const samples: Sample[] = [first]
  /** The pause between records that this avatar is sent with now. */
  let interval = STEP_TIME
  /** New records change what is drawn now: the difference fades away instead of showing as a jerk. */
  const glide = { x: 0, z: 0 }
  const drawn = { x: first.x, z: first.z }
  const before: Motion = { x: 0, z: 0, yaw: 0, speed: 0, action: 0 }
  const after: Motion = { x: 0, z: 0, yaw: 0, speed: 0, action: 0 }
  /** How much later than others it is drawn, so that there is a next record to go to. Adapts slowly. */
  let extra = 0
  let readAt = first.time

  function add(sample: Sample): void {
    const pause = sample.time - samples.at(-1)!.time
    if (pause <= 0) return
    if (pause <= INTERVAL_MOST + STEP_TIME / 2)
      interval += (Math.max(STEP_TIME, pause) - interval) * 0.3
    readSamples(samples, readAt - extra, before)
    addSample(samples, sample, interval)
    readSamples(samples, readAt - extra, after)
    glide.x += before.x - after.x
    glide.z += before.z - after.z
  }

  function read(now: number, into: Motion): void {
    const passed = Math.max(0, now - readAt)
    adaptExtra(passed * ADAPT_SPEED)
    readAt = now
    readSamples(samples, now - extra, into)
    const fade = Math.exp(-passed / GLIDE_TIME)
    moveTo(into.x + glide.x * fade, into.z + glide.z * fade, passed * DRAWN_SPEED_MOST)
    if (Math.hypot(drawn.x - into.x, drawn.z - into.z) > BURST_MOST) {
      drawn.x = into.x
      drawn.z = into.z
    }
    glide.x = drawn.x - into.x
    glide.z = drawn.z - into.z
    into.x = drawn.x
    into.z = drawn.z
  }

  function adaptExtra(most: number): void {
    const missing = interval - STEP_TIME - extra
    if (Math.abs(missing) < STEP_TIME / 2) return // jitter, not another rate
    extra += Math.min(most, Math.max(-most, missing))
  }

  function moveTo(x: number, z: number, most: number): void {
    const distance = Math.hypot(x - drawn.x, z - drawn.z)
    const part = distance > most ? most / distance : 1
    drawn.x += (x - drawn.x) * part
    drawn.z += (z - drawn.z) * part
  }

  return {
    get last() {
      return samples.at(-1)!
    },
    add,
    read,
  }
}
