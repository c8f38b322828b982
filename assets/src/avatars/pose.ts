import { JOINTS, type JointName } from './avatar-kit.ts'
import {
  aboutAxis,
  alignFrames,
  fromDegrees,
  IDENTITY,
  inverse,
  multiply,
  type Quaternion,
  rotate,
  slerp,
} from './quaternion.ts'
import { HAND_FRAME, PARENTS, REST, restOffset } from './skeleton.ts'
import {
  add,
  clamp,
  cross,
  dot,
  length,
  mirrorX,
  mix,
  type Point,
  scale,
  subtract,
  unit,
} from './vector.ts'

export type Side = 'L' | 'R'

/** What a clip holds at one moment: local rotations and where the hips are. */
export interface Pose {
  rotations: Record<JointName, Quaternion>
  hips: Point
}

export interface Foot {
  /** The ankle in model space. */
  ankle: Point
  /** Degrees the toes point up; negative lifts the heel. */
  pitch?: number
  /** Degrees the toes turn outwards. */
  outwards?: number
  /** Degrees the toes bend up against the foot. */
  toe?: number
  /** Where the knee points; straight ahead by default. */
  knee?: Point
}

/** Directions and places are those of the left arm (X outwards), the right one mirrors them. */
export interface Arm {
  /** The wrist in model space, or else the directions of the two bones in the chest's frame. */
  reach: { wrist: Point; elbow: Point } | { upper: Point; lower: Point }
  /** Where fingers and thumb point; the fingers follow the forearm by default. */
  fingers?: Point
  thumb?: Point
  /** Degrees the fingers bend into the palm. */
  curl?: number
}

/** A pose as it is written by hand; `solvePose` turns it into rotations. */
export interface Stance {
  /** Offset of the hips from rest. */
  hips: Point
  /** Turns of trunk joints in degrees: pitch down, yaw left, lean right. */
  bend: Partial<Record<JointName, Point>>
  feet: Record<Side, Foot>
  arms: Record<Side, Arm>
}

/** Rotations of a stance. Legs and reaching arms are solved as two bones with a known hinge. */
export function solvePose(stance: Stance): Pose {
  const rotations = Object.fromEntries(
    JOINTS.map((joint) => {
      const bend = stance.bend[joint]
      return [joint, bend ? fromDegrees(bend) : IDENTITY]
    }),
  ) as Record<JointName, Quaternion>
  const pose: Pose = { rotations, hips: add(REST.hips, stance.hips) }
  for (const side of ['L', 'R'] as const) {
    solveLeg(pose, side, stance.feet[side])
    solveArm(pose, side, stance.arms[side])
  }
  return pose
}

/** `a` and `b` mixed joint by joint. */
export function blendPoses(a: Pose, b: Pose, share: number): Pose {
  const rotations = Object.fromEntries(
    JOINTS.map((joint) => [joint, slerp(a.rotations[joint], b.rotations[joint], share)]),
  ) as Record<JointName, Quaternion>
  return { rotations, hips: mix(a.hips, b.hips, share) }
}

/** Model-space rotation and place of a joint in a pose. */
export function placeJoint(pose: Pose, joint: JointName): { turn: Quaternion; at: Point } {
  const parent = PARENTS[joint]
  if (parent === null) return { turn: pose.rotations[joint], at: REST[joint] }
  const above = placeJoint(pose, parent)
  const offset =
    joint === 'hips' ? subtract(pose.hips, REST.root) : rotate(above.turn, restOffset(joint))
  return { turn: multiply(above.turn, pose.rotations[joint]), at: add(above.at, offset) }
}

function solveLeg(pose: Pose, side: Side, foot: Foot): void {
  const [thigh, shin, ankle] = [`thigh${side}`, `shin${side}`, `foot${side}`] as const
  const hip = placeJoint(pose, thigh).at
  const knee = foot.knee ?? [0, 0, 1]
  const bones = bendTwoBones(hip, foot.ankle, [thigh, shin, ankle], knee)
  setBone(pose, thigh, shin, bones.upper, [0, 0, 1], knee)
  setBone(pose, shin, ankle, bones.lower, [0, 0, 1], knee)
  const outwards = (foot.outwards ?? 0) * (side === 'L' ? 1 : -1)
  const turn = multiply(aboutAxis([0, 1, 0], outwards), aboutAxis([1, 0, 0], -(foot.pitch ?? 0)))
  setTurn(pose, ankle, turn)
  pose.rotations[`toe${side}`] = aboutAxis([1, 0, 0], -(foot.toe ?? 0))
}

function solveArm(pose: Pose, side: Side, arm: Arm): void {
  const own = (p: Point): Point => (side === 'L' ? p : mirrorX(p))
  const [upper, lower, hand] = [`arm${side}`, `forearm${side}`, `hand${side}`] as const
  const chest = placeJoint(pose, 'chest').turn
  let bones: { upper: Point; lower: Point }
  let elbow: Point
  if ('wrist' in arm.reach) {
    elbow = own(arm.reach.elbow)
    bones = bendTwoBones(
      placeJoint(pose, upper).at,
      own(arm.reach.wrist),
      [upper, lower, hand],
      elbow,
    )
  } else {
    bones = {
      upper: rotate(chest, unit(own(arm.reach.upper))),
      lower: rotate(chest, unit(own(arm.reach.lower))),
    }
    // The elbow points away from where the forearm bends to.
    const bendsTo = subtract(bones.lower, bones.upper)
    elbow = length(bendsTo) < 1e-3 ? [0, 0, -1] : scale(bendsTo, -1)
  }
  setBone(pose, upper, lower, bones.upper, [0, 0, -1], elbow)
  setBone(pose, lower, hand, bones.lower, [0, 0, -1], elbow)

  const inChest = 'upper' in arm.reach
  const direction = (p: Point) => (inChest ? rotate(chest, own(p)) : own(p))
  const fingers = arm.fingers ? direction(arm.fingers) : bones.lower
  const thumb = direction(arm.thumb ?? [-0.25, 0, 1])
  const rest = HAND_FRAME
  setTurn(pose, hand, alignFrames(own(rest.fingers), own(rest.thumb), fingers, thumb))
  const hinge = own(cross(rest.fingers, rest.palm))
  const curl = (arm.curl ?? 14) * (side === 'L' ? 1 : -1)
  pose.rotations[`fingers${side}`] = aboutAxis(hinge, curl)
}

/** Directions of two bones from `from` that end at `to`, or as near as they can, bent to `pole`. */
function bendTwoBones(
  from: Point,
  to: Point,
  [first, second, end]: readonly [JointName, JointName, JointName],
  pole: Point,
): { upper: Point; lower: Point } {
  const upper = length(subtract(REST[second], REST[first]))
  const lower = length(subtract(REST[end], REST[second]))
  const way = subtract(to, from)
  const distance = clamp(length(way), Math.abs(upper - lower) + 1e-3, upper + lower - 1e-4)
  const along = unit(way)
  const cosine = (upper ** 2 + distance ** 2 - lower ** 2) / (2 * upper * distance)
  const aside = unit(subtract(pole, scale(along, dot(pole, along))))
  const middle = add(
    scale(along, upper * cosine),
    scale(aside, upper * Math.sqrt(Math.max(0, 1 - cosine ** 2))),
  )
  return { upper: unit(middle), lower: unit(subtract(scale(along, distance), middle)) }
}

/** Turns `joint` so that its bone to `child` runs along `direction`, with its hinge facing `pole`. */
function setBone(
  pose: Pose,
  joint: JointName,
  child: JointName,
  direction: Point,
  restPole: Point,
  pole: Point,
): void {
  setTurn(pose, joint, alignFrames(restOffset(child), restPole, direction, pole))
}

/** Sets the local rotation that gives `joint` the model-space rotation `turn`. */
function setTurn(pose: Pose, joint: JointName, turn: Quaternion): void {
  const parent = PARENTS[joint]
  pose.rotations[joint] =
    parent === null ? turn : multiply(inverse(placeJoint(pose, parent).turn), turn)
}
