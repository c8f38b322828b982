import { angleBetween } from '@foyer/shared/math/angle.ts'
import { RUN_SPEED, STEP_TIME } from '@foyer/shared/movement/constants.ts'

/** Seconds that a motion is carried on when its messages are missing. */
const EXTRAPOLATE_MOST = 0.1
/** Records that are kept of one avatar: half a second at the full rate, more when they come seldom. */
const KEPT = 16
/** The longest pause between two records of a walking avatar that the server makes, seconds. */
const INTERVAL_MOST = 0.2
/** Faster than this between two records is not walking: a teleport, metres per second. */
const SPEED_MOST = RUN_SPEED * 1.5

/** Differences fade with this time constant, seconds, unless they are further than this, metres. */
const GLIDE_TIME = 0.05
const GLIDE_MOST = 1

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

/** The recent motion of one avatar, to be read between its records. */
export interface MotionTrack {
  /** The newest record. */
  readonly last: Readonly<Sample>
  add(sample: Sample): void
  /**
   * Writes the motion at server time `at` into `into`. `heard` is the server time of the newest message of
   * any avatar: one that should have told of this avatar and did not says that it stands.
   */
  read(at: number, heard: number, into: Motion): void
}

/**
 * Records come every 50 ms near, every 100 or 200 ms further away, and not at all from who stands. So a pause
 * means standing, and a record after one begins a motion that is laid back to where it can have begun.
 */
export function createMotionTrack(first: Sample): MotionTrack {
  const samples: Sample[] = [first]
  /** The pause between records that this avatar is sent with now. */
  let interval = STEP_TIME
  /** New records change what is drawn now: the difference fades away instead of showing as a jerk. */
  const glide = { x: 0, z: 0 }
  const before: Motion = { x: 0, z: 0, yaw: 0, speed: 0, action: 0 }
  const after: Motion = { x: 0, z: 0, yaw: 0, speed: 0, action: 0 }
  /** How much later than others it is drawn, so that there is a next record to go to. Adapts slowly. */
  let extra = 0
  let readAt = first.time
  let heardAt = first.time

  function add(sample: Sample): void {
    readPlain(readAt - extra, heardAt, before)
    insert(sample)
    readPlain(readAt - extra, heardAt, after)
    const x = glide.x + before.x - after.x
    const z = glide.z + before.z - after.z
    const far = Math.hypot(x, z) > GLIDE_MOST
    glide.x = far ? 0 : x
    glide.z = far ? 0 : z
  }

  function insert(sample: Sample): void {
    const last = samples.at(-1)!
    const pause = sample.time - last.time
    if (pause <= 0) return
    const distance = Math.hypot(sample.x - last.x, sample.z - last.z)
    if (pause <= INTERVAL_MOST + STEP_TIME / 2)
      interval += (Math.max(STEP_TIME, pause) - interval) / 2
    if (distance > pause * SPEED_MOST + 0.1) {
      // A teleport: stands there until then, and is here at once.
      samples.push({ ...last, time: sample.time - 0.001 })
    } else {
      const needed = Math.max(distance / RUN_SPEED, Math.min(interval, INTERVAL_MOST))
      if (needed < pause - STEP_TIME / 2) samples.push({ ...last, time: sample.time - needed })
    }
    samples.push(sample)
    while (samples.length > KEPT) samples.shift()
  }

  function read(now: number, heard: number, into: Motion): void {
    const passed = Math.max(0, now - readAt)
    const most = passed * 0.2
    extra += Math.min(most, Math.max(-most, interval - STEP_TIME - extra))
    readAt = now
    heardAt = heard
    const fade = Math.exp(-passed / GLIDE_TIME)
    glide.x *= fade
    glide.z *= fade
    readPlain(now - extra, heard, into)
    into.x += glide.x
    into.z += glide.z
  }

  function readPlain(at: number, heard: number, into: Motion): void {
    if (at >= samples.at(-1)!.time) readBeyond(at, heard, into)
    else readBetween(at, into)
  }

  function readBetween(at: number, into: Motion): void {
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

  function readBeyond(at: number, heard: number, into: Motion): void {
    const last = samples.at(-1)!
    const before = samples.at(-2) ?? last
    const standing = heard >= last.time + interval - STEP_TIME / 2
    const span = last.time - before.time
    const ahead = standing || span <= 0 ? 0 : Math.min(at - last.time, EXTRAPOLATE_MOST) / span
    const teleported = speedBetween(before, last) > SPEED_MOST
    const part = teleported ? 0 : ahead
    into.x = last.x + (last.x - before.x) * part
    into.z = last.z + (last.z - before.z) * part
    into.yaw = last.yaw
    into.action = last.action
    into.speed = standing || teleported ? 0 : speedBetween(before, last)
  }

  return {
    get last() {
      return samples.at(-1)!
    },
    add,
    read,
  }
}

/** Zero for a teleport, so that nobody runs on the spot. */
function speedBetween(from: Sample, to: Sample): number {
  const span = to.time - from.time
  return span > 0 ? Math.hypot(to.x - from.x, to.z - from.z) / span : 0
}
