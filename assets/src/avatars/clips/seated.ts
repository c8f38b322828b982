import { type JointName, SEAT } from '../avatar-kit.ts'
import { type Arm, blendPoses, type Foot, type Pose, type Stance, solvePose } from '../pose.ts'
import { REST } from '../skeleton.ts'
import { add, mix, type Point, smoothStep } from '../vector.ts'
import { STANDING_FEET, standingStance, wave } from './standing.ts'

/** Height of the hip joint's centre over the seat. */
const HIPS_OVER_SEAT = 0.115
const SEATED_HIPS: Point = [0, SEAT.height + HIPS_OVER_SEAT - REST.hips[1], 0]

/** The feet stay where they stand before the seat, from standing to sitting and back. */
const before = (foot: Foot): Foot => ({ ...foot, ankle: add(foot.ankle, [0, 0, SEAT.stand]) })
const SEATED_FEET = { L: before(STANDING_FEET.L), R: before(STANDING_FEET.R) }

const ORIGIN: Point = [0, 0, 0]

const ON_LAP: Arm = {
  reach: { wrist: [0.125, 0.618, 0.235], elbow: [0.55, -0.1, -0.8] },
  fingers: [-0.32, -0.22, 1],
  thumb: [-1, 0.15, -0.3],
  curl: 14,
}

function seatedStance(u: number): Stance {
  const breath = wave(u, 1)
  return {
    hips: SEATED_HIPS,
    bend: {
      hips: [-7, 0, 0],
      spine: [4 + breath * 0.5, 0, 0],
      chest: [3 - breath, wave(u, 1, 0.3) * 0.8, 0],
      neck: [1, 0, 0],
      head: [-1 + breath * 0.6, wave(u, 1, 0.2) * 4, 0],
    },
    feet: SEATED_FEET,
    arms: { L: ON_LAP, R: ON_LAP },
  }
}

export const sit = (u: number): Pose => solvePose(seatedStance(u))

/** From standing before the seat to sitting on it: the trunk leans out over the feet. */
export function sitDown(u: number): Pose {
  const down = smoothStep(0, 0.86, u)
  const back = smoothStep(0.1, 0.92, u)
  const lean = Math.sin(Math.min(1, u / 0.95) * Math.PI) ** 1.3
  const standing = standingStance(0)
  const seated = seatedStance(0)
  const between = (joint: JointName, pitch = 0): Point => {
    const [from, to] = [standing.bend[joint] ?? ORIGIN, seated.bend[joint] ?? ORIGIN]
    return add(mix(from, to, down), [pitch * lean, 0, 0])
  }
  const stance: Stance = {
    hips: [
      standing.hips[0] * (1 - down),
      standing.hips[1] + (SEATED_HIPS[1] - standing.hips[1]) * down,
      (standing.hips[2] + SEAT.stand) * (1 - back),
    ],
    bend: {
      hips: between('hips', 24),
      spine: between('spine', 9),
      chest: between('chest', 4),
      neck: between('neck'),
      head: between('head', -16),
    },
    feet: SEATED_FEET,
    arms: standing.arms,
  }
  const hanging = solvePose(stance)
  const onLap = solvePose({ ...stance, arms: seated.arms })
  return blendPoses(hanging, onLap, smoothStep(0.35, 1, u))
}

/** The same way up. */
export const standUp = (u: number): Pose => sitDown(1 - u)

/** Wheelchair: the hands push the rims forward, let go and come back above them. */
export function roll(u: number): Pose {
  const stance = seatedStance(0)
  const push = u < 0.5 ? u / 0.5 : 1 - (u - 0.5) / 0.5
  const eased = (1 - Math.cos(push * Math.PI)) / 2
  const released = u < 0.5 ? 0 : Math.sin(((u - 0.5) / 0.5) * Math.PI)
  const [x, y, z] = REST.wheelL
  // Angle on the rim from the top, back to front.
  const angle = (-28 + 78 * eased) * (Math.PI / 180)
  const rim = 0.27 + 0.05 * released
  const hand: Arm = {
    reach: {
      wrist: [x + 0.03, y + 0.09 + rim * Math.cos(angle), z + rim * Math.sin(angle) - 0.03],
      elbow: [0.5, 0.1, -1],
    },
    fingers: [0.05, -0.85, 0.55],
    thumb: [-0.75, 0.25, 0.6],
    curl: 45 - 25 * released,
  }
  const pose = solvePose({
    ...stance,
    bend: {
      ...stance.bend,
      hips: [-5, 0, 0],
      spine: [6 + 5 * eased, 0, 0],
      chest: [4 + 4 * eased, 0, 0],
      head: [-6 - 6 * eased, 0, 0],
    },
    arms: { L: hand, R: hand },
  })
  const wheel = [Math.sin(u * Math.PI), 0, 0, Math.cos(u * Math.PI)] as const
  pose.rotations.wheelL = wheel
  pose.rotations.wheelR = wheel
  return pose
}
