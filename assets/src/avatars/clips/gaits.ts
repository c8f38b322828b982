import { type Arm, type Foot, type Pose, solvePose } from '../pose.ts'
import { REST } from '../skeleton.ts'
import { add, clamp, type Point, smoothStep, subtract } from '../vector.ts'

const TAU = Math.PI * 2

export interface Gait {
  /** Metres per second and seconds per cycle (two steps). */
  speed: number
  duration: number
  /** Share of the cycle that a foot is on the floor. */
  stance: number
  /** Where the heel meets the floor, metres in front of the hips. */
  contact: number
  /** Degrees of the foot: toes up on landing, heel up on leaving. */
  landing: number
  leaving: number
  /** Share of the stance when the foot lies flat, and when the heel leaves. */
  flat: readonly [number, number]
  /** How high the ankle swings, metres above its rest, and when in the swing it is highest. */
  swing: { lift: number; peak: number }
  /** Hips: mean height below rest, rise and fall, and the phase when they are highest. */
  hips: { drop: number; bounce: number; highest: number }
  /** Degrees: trunk forward, pelvis yaw, pelvis list. */
  lean: number
  yaw: number
  list: number
  /** Half the width of the track. */
  track: number
  /** Degrees the upper arm swings forward and back, and the bend of the elbow. */
  arms: { forward: number; back: number; elbow: number; pump: number }
}

/** Heel and ball of the foot from the ankle, with the foot flat. */
const HEEL: Point = [0, -0.085, -0.052]
const BALL: Point = [0, -0.085, 0.103]

/** A point of the foot, relative to the ankle, when the toes point up by `pitch` degrees. */
function pitched([, y, z]: Point, pitch: number): Point {
  const angle = (-pitch * Math.PI) / 180
  return [0, y * Math.cos(angle) - z * Math.sin(angle), y * Math.sin(angle) + z * Math.cos(angle)]
}

/**
 * The foot at `phase` of its own cycle, 0 when the heel strikes. On the floor the heel, then the
 * whole sole, then the ball is a fixed point of the floor, which moves back under the hips at the
 * gait's speed: so the foot cannot slide.
 */
function footAt(gait: Gait, phase: number): Foot {
  return phase < gait.stance ? standingFoot(gait, phase) : swingingFoot(gait, phase)
}

function standingFoot(gait: Gait, phase: number): Foot {
  const heel = gait.contact - gait.speed * gait.duration * phase
  const at = phase / gait.stance
  const [flat, off] = gait.flat
  if (at < flat) {
    const pitch = gait.landing * (1 - smoothStep(0, flat, at))
    return { ankle: subtract([0, 0, heel], pitched(HEEL, pitch)), pitch }
  }
  const rise = clamp((at - off) / (1 - off), 0, 1)
  const pitch = -gait.leaving * rise ** 1.6
  const ball = heel - HEEL[2] + BALL[2]
  return { ankle: subtract([0, 0, ball], pitched(BALL, pitch)), pitch, toe: -pitch }
}

function swingingFoot(gait: Gait, phase: number): Foot {
  const t = (phase - gait.stance) / (1 - gait.stance)
  const left = standingFoot(gait, gait.stance - 1e-6)
  const lands = standingFoot(gait, 0)
  // Hermite in z: it leaves and lands with the floor's speed, so that the foot does not jerk.
  const floor = -gait.speed * gait.duration * (1 - gait.stance)
  const z = hermite(left.ankle[2], floor * 0.7, lands.ankle[2], floor * 0.6, t)
  const warped = t ** (Math.log(0.5) / Math.log(gait.swing.peak))
  const y =
    left.ankle[1] +
    (lands.ankle[1] - left.ankle[1]) * t +
    gait.swing.lift * Math.sin(warped * Math.PI)
  const pitch =
    -gait.leaving * (1 - smoothStep(0, 0.62, t)) + gait.landing * smoothStep(0.45, 0.95, t)
  return { ankle: [0, y, z], pitch, toe: gait.leaving * (1 - smoothStep(0, 0.3, t)) }
}

function hermite(from: number, leave: number, to: number, arrive: number, t: number): number {
  const t2 = t * t
  const t3 = t2 * t
  return (
    from * (2 * t3 - 3 * t2 + 1) +
    leave * (t3 - 2 * t2 + t) +
    to * (3 * t2 - 2 * t3) +
    arrive * (t3 - t2)
  )
}

/** A gait as a looping motion; the left heel strikes at 0, the right one at half. */
export function gaitMotion(gait: Gait): (u: number) => Pose {
  return (u) => {
    const swing = Math.cos(u * TAU)
    const side = Math.sin(u * TAU)
    const bounce = Math.cos((u - gait.hips.highest) * 2 * TAU)
    const foot = (phase: number, sign: 1 | -1): Foot => {
      const own = footAt(gait, phase % 1)
      return { ...own, ankle: add(own.ankle, [gait.track * sign, 0, 0]), outwards: 4 }
    }
    return solvePose({
      hips: [side * 0.014, -gait.hips.drop + gait.hips.bounce * bounce, 0],
      bend: {
        hips: [gait.lean * 0.5, -swing * gait.yaw, -side * gait.list],
        spine: [gait.lean * 0.5, swing * gait.yaw * 0.9, side * gait.list * 0.9],
        chest: [0, swing * gait.yaw * 1.1, side * gait.list * 0.2],
        neck: [-gait.lean * 0.5, -swing * gait.yaw * 0.5, 0],
        head: [-gait.lean * 0.4 + bounce * 0.8, -swing * gait.yaw * 0.5, 0],
      },
      feet: { L: foot(u, 1), R: foot(u + 0.5, -1) },
      // The left arm is back when the left foot lands.
      arms: { L: swingingArm(gait, -swing), R: swingingArm(gait, swing) },
    })
  }
}

/** @param swing -1 far back, 1 far forward */
function swingingArm({ arms }: Gait, swing: number): Arm {
  const degrees = (arms.forward - arms.back) / 2 + ((arms.forward + arms.back) / 2) * swing
  const upper = (degrees * Math.PI) / 180
  const elbow = ((degrees + arms.elbow + arms.pump * (swing + 1) * 0.5) * Math.PI) / 180
  return {
    reach: {
      upper: [0.17, -Math.cos(upper), Math.sin(upper)],
      lower: [0.02 - arms.pump * 0.002 * (swing + 1), -Math.cos(elbow), Math.sin(elbow)],
    },
    thumb: [-0.5, Math.sin(elbow), Math.cos(elbow)],
    curl: 26 + arms.elbow * 0.4,
  }
}

export const WALK: Gait = {
  speed: 1.9,
  duration: 0.8,
  stance: 0.57,
  contact: 0.31,
  landing: 19,
  leaving: 52,
  flat: [0.17, 0.5],
  swing: { lift: 0.045, peak: 0.32 },
  hips: { drop: 0.06, bounce: 0.018, highest: 0.29 },
  lean: 4,
  yaw: 7,
  list: 2.5,
  track: REST.footL[0] * 0.72,
  arms: { forward: 26, back: 26, elbow: 16, pump: 12 },
}

export const RUN: Gait = {
  speed: 4.2,
  duration: 0.62,
  stance: 0.31,
  contact: 0.23,
  landing: 8,
  leaving: 58,
  flat: [0.18, 0.42],
  swing: { lift: 0.25, peak: 0.4 },
  hips: { drop: 0.075, bounce: -0.04, highest: 0.14 },
  lean: 11,
  yaw: 9,
  list: 2,
  track: REST.footL[0] * 0.5,
  arms: { forward: 34, back: 42, elbow: 78, pump: 18 },
}
