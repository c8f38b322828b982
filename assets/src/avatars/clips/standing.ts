import { type Arm, type Pose, type Stance, solvePose } from '../pose.ts'
import { add, type Point } from '../vector.ts'

const TAU = Math.PI * 2

/** A wave of `times` periods over the clip, so that it loops. */
export const wave = (u: number, times = 1, shift = 0) => Math.sin((u * times + shift) * TAU)

/** An arm that hangs at the side with a little life in the elbow. */
export const HANGING: Arm = {
  reach: { upper: [0.2, -1, -0.04], lower: [0.07, -1, 0.2] },
  thumb: [-0.45, 0, 1],
  curl: 22,
}

/** Feet as one stands at ease: a hand apart, toes a little outwards. */
export const STANDING_FEET = {
  L: { ankle: [0.108, 0.085, -0.012], outwards: 9, knee: [0.12, 0, 1] },
  R: { ankle: [-0.112, 0.085, -0.03], outwards: 11, knee: [-0.14, 0, 1] },
} satisfies Stance['feet']

/** Standing at ease, breathing; `u` runs once through the clip. */
export function standingStance(u: number): Stance {
  const breath = wave(u, 1)
  const sway = wave(u, 1, 0.2)
  const lift = breath * 0.012
  return {
    hips: [0.014 + sway * 0.01, -0.016 + breath * 0.002, -0.004],
    bend: {
      hips: [0, sway * 1.2, 1.2 + sway * 0.8],
      spine: [0.6 + breath * 0.5, -sway * 0.6, -1.4 - sway * 0.6],
      chest: [-0.6 - breath * 0.9, -sway * 0.5, -0.3],
      neck: [1.5, 0, 0.6],
      head: [-0.5 + breath * 0.6, sway * 2.2, 0.2],
      clavicleL: [0, 0, lift * 60],
      clavicleR: [0, 0, -lift * 60],
    },
    feet: STANDING_FEET,
    arms: { L: hanging(lift), R: hanging(lift) },
  }
}

/** The hanging arm, moved a little away from the body by the breath. */
function hanging(lift: number): Arm {
  return {
    ...HANGING,
    reach: { upper: [0.2 + lift, -1, -0.04], lower: [0.07 + lift, -1, 0.2 + lift] },
  }
}

export const idle = (u: number): Pose => solvePose(standingStance(u))

/** Weight on the left leg, a look to both sides, the right foot eased. */
export function secondIdle(u: number): Pose {
  const base = standingStance(u)
  const shift = (1 - Math.cos(u * TAU)) / 2
  const look = wave(u, 1) * shift
  return solvePose({
    ...base,
    hips: add(base.hips, [0.03 * shift, -0.006 * shift, 0.006 * shift]),
    bend: {
      ...base.bend,
      hips: add(base.bend.hips!, [0, -3 * shift, 3 * shift]),
      spine: add(base.bend.spine!, [0, 2 * shift, -3.5 * shift]),
      chest: add(base.bend.chest!, [0, look * 4, -1 * shift]),
      neck: add(base.bend.neck!, [1 * shift, look * 9, 0]),
      head: add(base.bend.head!, [2 * shift, look * 14, -1.5 * shift]),
    },
  })
}

/** Attentive: upright, head a little to the side, small nods. */
export function listen(u: number): Pose {
  const base = standingStance(u)
  const nod = Math.max(0, wave(u, 3)) * Math.max(0, wave(u, 1, 0.1))
  return solvePose({
    ...base,
    bend: {
      ...base.bend,
      chest: [1.5, 0, 0],
      neck: [3 + nod * 3, 0, 2],
      head: [-1 + nod * 7, wave(u, 1, 0.3) * 2, 4.5],
    },
  })
}

/** Steps on the spot while the body turns left by `angle` radians in a cycle. */
export function turning(angle: number): (u: number) => Pose {
  const share = 0.56
  return (u) => {
    const base = standingStance(0)
    const foot = (home: Point, outwards: number, sign: 1 | -1, begin: number) => {
      const at = (u - begin + 1) % 1
      // Planted, the foot stays in the room and so turns back under the body; then it is lifted.
      const planted = at < share
      const way = planted ? 0.5 - at / share : (at - share) / (1 - share) - 0.5
      const eased = planted ? way : Math.sin(way * Math.PI) / 2
      const back = eased * angle * share
      const rise = planted ? 0 : Math.sin(((at - share) / (1 - share)) * Math.PI)
      const [x, y, z] = home
      const ankle: Point = [
        x * Math.cos(back) + z * Math.sin(back),
        y + 0.045 * rise,
        -x * Math.sin(back) + z * Math.cos(back),
      ]
      const turned = outwards + ((back * 180) / Math.PI) * sign
      return { ankle, outwards: turned, pitch: -8 * rise }
    }
    return solvePose({
      ...base,
      hips: [wave(u, 1, 0.25) * 0.014, -0.024 + wave(u, 2, 0.1) * 0.004, 0],
      bend: { ...base.bend, chest: [0, 5, 0], neck: [1, 5, 0], head: [0, 9, 0] },
      feet: {
        L: foot([0.1, 0.085, -0.015], 8, 1, 0.5),
        R: foot([-0.1, 0.085, -0.015], 8, -1, 0),
      },
    })
  }
}

/** The last half step of a walk: the rear foot closes up, the trunk rocks back and settles. */
export function stop(u: number): Pose {
  const rest = standingStance(0)
  const left = (1 - u) ** 2
  const rock = Math.sin(u * Math.PI) * (1 - u)
  const close = Math.min(1, u / 0.6)
  const home = STANDING_FEET.R.ankle
  return solvePose({
    ...rest,
    hips: add(rest.hips, [0, -0.02 * left - 0.012 * rock, 0.03 * left - 0.02 * rock]),
    bend: { ...rest.bend, spine: [3 * left - 5 * rock, 0, -1.4], head: [4 * rock, 0, 0] },
    feet: {
      L: STANDING_FEET.L,
      R: {
        ...STANDING_FEET.R,
        ankle: add(home, [
          0,
          0.036 * (1 - close) + 0.04 * Math.sin(close * Math.PI),
          -0.2 * (1 - close),
        ]),
        pitch: -20 * (1 - close),
        toe: 20 * (1 - close),
      },
    },
  })
}
