import { type Arm, blendPoses, type Pose, type Stance, solvePose } from '../pose.ts'
import { add, mix, type Point, smoothStep } from '../vector.ts'
import { HANGING, standingStance, wave } from './standing.ts'

/** 0 at both ends, 1 between `rise` and 1 - `fall`. */
const held = (u: number, rise: number, fall = rise) =>
  smoothStep(0, rise, u) * smoothStep(1, 1 - fall, u)

/** The idle stance with other arms or bends, reached and left as `share` says. */
function gesture(share: number, change: (stance: Stance) => Partial<Stance>): Pose {
  const stance = standingStance(0)
  return blendPoses(solvePose(stance), solvePose({ ...stance, ...change(stance) }), share)
}

const bendMore = (stance: Stance, more: Stance['bend']): Stance['bend'] => {
  const bend = { ...stance.bend }
  for (const [joint, by] of Object.entries(more) as [keyof Stance['bend'], Point][])
    bend[joint] = add(bend[joint] ?? [0, 0, 0], by)
  return bend
}

/** The right hand up beside the head, the forearm swings. */
export function waveHand(u: number): Pose {
  const swing = wave(u, 4) * held(u, 0.25)
  return gesture(held(u, 0.22, 0.26), (stance) => ({
    bend: bendMore(stance, {
      spine: [0, 2, -1.5],
      clavicleR: [0, 0, -9],
      neck: [0, -3, 1],
      head: [-2, -5, 3],
    }),
    arms: {
      L: stance.arms.L,
      R: {
        reach: { upper: [0.8, -0.42, 0.42], lower: [0.16 + swing * 0.42, 1, 0.28] },
        fingers: [0.12 + swing * 0.55, 1, 0.12],
        thumb: [-1, 0.1 + swing * 0.4, 0.1],
        curl: 4,
      },
    },
  }))
}

/** An open hand shows the way to the front right. */
export function point(u: number): Pose {
  return gesture(held(u, 0.22, 0.28), (stance) => ({
    bend: bendMore(stance, {
      hips: [0, -3, 0],
      chest: [1, -7, 0],
      clavicleR: [0, 8, -5],
      head: [0, -12, -1],
    }),
    arms: {
      L: stance.arms.L,
      R: {
        reach: { upper: [0.62, -0.46, 0.75], lower: [0.42, 0.08, 0.95] },
        fingers: [0.42, 0.1, 0.95],
        thumb: [0.6, 0.75, -0.2],
        curl: 3,
      },
    },
  }))
}

/** Both hands meet before the chest, six times. */
export function applaud(u: number): Pose {
  const apart = (1 - Math.cos(u * Math.PI * 2 * 7)) / 2
  const hand = (side: 1 | -1): Arm => ({
    reach: {
      wrist: [0.03 + apart * 0.085, 1.1 + side * 0.008, 0.275],
      elbow: [0.75, -0.75, -0.35],
    },
    fingers: [-0.22, 0.62, 0.72],
    thumb: [-0.25 - side * 0.1, 0.75, -0.65],
    curl: 6,
  })
  return gesture(held(u, 0.14, 0.16), (stance) => ({
    bend: bendMore(stance, { chest: [2, 0, 0], head: [-2 + apart, 0, 0] }),
    arms: { L: hand(1), R: hand(-1) },
  }))
}

export function nod(u: number): Pose {
  const down = (0.5 - 0.5 * Math.cos(u * Math.PI * 2 * 2)) * (1 - u * 0.45)
  return gesture(1, (stance) => ({
    bend: bendMore(stance, {
      neck: [5 * down, 0, 0],
      head: [15 * down, 0, 0],
      chest: [down, 0, 0],
    }),
  }))
}

export function shakeHead(u: number): Pose {
  const aside = wave(u, 2) * held(u, 0.15)
  return gesture(1, (stance) => ({
    bend: bendMore(stance, {
      neck: [0, 7 * aside, 0],
      head: [3 * held(u, 0.3), 20 * aside, 2 * aside],
    }),
  }))
}

/** A glass up to eye height, held, to the mouth, and down. */
export function raiseGlass(u: number): Pose {
  const toast: Point = [0.13, 1.36, 0.36]
  const sip: Point = [0.07, 1.4, 0.175]
  const drink = smoothStep(0.5, 0.62, u) * smoothStep(0.86, 0.76, u)
  return gesture(held(u, 0.2, 0.16), (stance) => ({
    bend: bendMore(stance, {
      clavicleR: [0, 4, -4],
      head: [-4 - 8 * drink, -3, 0],
      chest: [-1.5, 0, 0],
    }),
    arms: {
      L: stance.arms.L,
      R: {
        reach: { wrist: mix(toast, sip, drink), elbow: [0.9, -0.85, -0.1] },
        fingers: [-0.55, 0.25, 0.8 - 0.5 * drink],
        thumb: [-0.1, 1, -0.2 - 0.5 * drink],
        curl: 62,
      },
    },
  }))
}

/** Talking with both hands at waist height. */
export function talk(u: number): Pose {
  const left = 0.5 + 0.5 * wave(u, 2, 0.05)
  const right = 0.5 + 0.5 * wave(u, 3, 0.3)
  const stance = standingStance(u)
  return solvePose({
    ...stance,
    bend: bendMore(stance, {
      chest: [1, wave(u, 1) * 2.5, 0],
      neck: [1, 0, 0],
      head: [wave(u, 4) * 2.4, wave(u, 1, 0.1) * 5, wave(u, 2) * 2.5],
    }),
    arms: { L: talkingArm(left), R: talkingArm(right) },
  })
}

/** A forearm before the body, 0 low and closed, 1 out and open. */
function talkingArm(open: number): Arm {
  return {
    reach: {
      upper: [0.3 + 0.08 * open, -1, 0.16 + 0.14 * open],
      lower: [-0.34 + 0.46 * open, -0.16 + 0.3 * open, 1],
    },
    fingers: [-0.3 + 0.5 * open, 0.02 + 0.3 * open, 1],
    thumb: [0.35 + 0.45 * open, 1, -0.1],
    curl: 20 - 10 * open,
  }
}

/** Talking more calmly: one hand explains, the other hangs. */
export function secondTalk(u: number): Pose {
  const open = 0.5 + 0.35 * wave(u, 2, 0.1) + 0.15 * wave(u, 5)
  const stance = standingStance(u)
  return solvePose({
    ...stance,
    bend: bendMore(stance, {
      chest: [1, -2 + wave(u, 1) * 2, 0],
      head: [wave(u, 5) * 2, -2 + wave(u, 1, 0.35) * 6, 2 + wave(u, 2, 0.4) * 2],
    }),
    arms: { L: { ...HANGING, ...stance.arms.L }, R: talkingArm(open) },
  })
}
