import { JOINTS, type JointName } from './avatar-kit.ts'
import { add, cross, mirrorX, type Point, scale, subtract, unit } from './vector.ts'

/** The left side of the body; the right side mirrors it. */
const LEFT = {
  clavicle: [0.033, 1.345, -0.012],
  arm: [0.15, 1.32, -0.015],
  forearm: [0.285, 1.096, -0.018],
  hand: [0.412, 0.893, 0],
  thigh: [0.088, 0.89, 0],
  shin: [0.094, 0.48, 0.006],
  foot: [0.098, 0.085, -0.018],
  toe: [0.102, 0.03, 0.085],
  wheel: [0.31, 0.302, -0.02],
} as const satisfies Record<string, Point>

/** Left hand in rest: along the fingers, to the thumb, out of the palm. */
export const HAND_FRAME = (() => {
  const fingers = unit(subtract(LEFT.hand, LEFT.forearm))
  const thumb = unit(subtract([0, 0, 1], scale(fingers, fingers[2])))
  return { fingers, thumb, palm: cross(fingers, thumb) }
})()

/** Where the fingers bend. */
const LEFT_FINGERS = add(LEFT.hand, scale(HAND_FRAME.fingers, 0.088))

/** A pair of joints from the left one's place. */
function pair<Kind extends string>(kind: Kind, left: Point) {
  return { [`${kind}L`]: left, [`${kind}R`]: mirrorX(left) } as Record<`${Kind}${'L' | 'R'}`, Point>
}

/** Joints in rest, in model space. */
export const REST: Readonly<Record<JointName, Point>> = {
  root: [0, 0, 0],
  hips: [0, 0.92, 0],
  spine: [0, 1.03, 0],
  chest: [0, 1.19, -0.005],
  neck: [0, 1.4, -0.018],
  head: [0, 1.475, -0.005],
  ...pair('clavicle', LEFT.clavicle),
  ...pair('arm', LEFT.arm),
  ...pair('forearm', LEFT.forearm),
  ...pair('hand', LEFT.hand),
  ...pair('fingers', LEFT_FINGERS),
  ...pair('thigh', LEFT.thigh),
  ...pair('shin', LEFT.shin),
  ...pair('foot', LEFT.foot),
  ...pair('toe', LEFT.toe),
  ...pair('wheel', LEFT.wheel),
  lids: [0, 1.591, 0],
  jaw: [0, 1.54, 0],
}

/** Parent of each joint; null for the root. */
export const PARENTS: Readonly<Record<JointName, JointName | null>> = {
  root: null,
  hips: 'root',
  spine: 'hips',
  chest: 'spine',
  neck: 'chest',
  head: 'neck',
  clavicleL: 'chest',
  armL: 'clavicleL',
  forearmL: 'armL',
  handL: 'forearmL',
  fingersL: 'handL',
  clavicleR: 'chest',
  armR: 'clavicleR',
  forearmR: 'armR',
  handR: 'forearmR',
  fingersR: 'handR',
  thighL: 'hips',
  shinL: 'thighL',
  footL: 'shinL',
  toeL: 'footL',
  thighR: 'hips',
  shinR: 'thighR',
  footR: 'shinR',
  toeR: 'footR',
  wheelL: 'root',
  wheelR: 'root',
  lids: 'head',
  jaw: 'head',
}

/** Rest offset of a joint from its parent. */
export function restOffset(joint: JointName): Point {
  const parent = PARENTS[joint]
  return parent === null ? REST[joint] : subtract(REST[joint], REST[parent])
}

export const jointIndex = (joint: JointName) => JOINTS.indexOf(joint)
