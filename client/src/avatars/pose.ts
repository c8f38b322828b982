import { JOINTS, type JointName, LOWER_BODY } from '@foyer/assets/avatars/avatar-kit.ts'

/**
 * A body's stance: per joint its place and turn in the parent's frame, seven numbers
 * (x, y, z in metres, then a unit quaternion x, y, z, w). Joints are in the order of `JOINTS`.
 */
export type Pose = Float32Array

/** How the joints hang together. Rest turns are the identity (see the kit), so places suffice. */
export interface Skeleton {
  /** Index of each joint's parent, -1 for the first; parents come before children. */
  parents: Int8Array
  /** Rest place of each joint in its parent's frame: x, y, z. */
  local: Float32Array
  /** Rest place of each joint in the body's frame: x, y, z. */
  world: Float32Array
}

/** Turns of head and neck that look at something, in the body's frame. Radians. */
export interface HeadTurn {
  /** To the left. */
  yaw: number
  /** Upwards. */
  pitch: number
}

export const JOINT_COUNT = JOINTS.length
/** Numbers of one joint's skinning matrix: the upper three rows, row by row. */
export const MATRIX_SIZE = 12

const JOINT_SIZE = 7
const LOWER = new Set<JointName>(LOWER_BODY)
/** Bit j is set when a gesture leaves joint j alone. */
export const LOWER_MASK = JOINTS.reduce(
  (mask, joint, j) => (LOWER.has(joint) ? mask | (1 << j) : mask),
  0,
)

const NECK = JOINTS.indexOf('neck')
const HEAD = JOINTS.indexOf('head')
/** How much of a look the neck does; the head does the rest. */
const NECK_SHARE = 0.4

/** @param joints each joint's parent and rest place in the parent's frame, in the order of `JOINTS` */
export function createSkeleton(
  joints: readonly { parent: JointName | null; place: readonly number[] }[],
): Skeleton {
  const skeleton: Skeleton = {
    parents: new Int8Array(JOINT_COUNT).fill(-1),
    local: new Float32Array(JOINT_COUNT * 3),
    world: new Float32Array(JOINT_COUNT * 3),
  }
  joints.forEach(({ parent, place }, j) => {
    const p = parent === null ? -1 : JOINTS.indexOf(parent)
    skeleton.parents[j] = p
    for (let k = 0; k < 3; k++) {
      skeleton.local[j * 3 + k] = place[k]!
      skeleton.world[j * 3 + k] = place[k]! + (p < 0 ? 0 : skeleton.world[p * 3 + k]!)
    }
  })
  return skeleton
}

export function createPose(): Pose {
  return new Float32Array(JOINT_COUNT * JOINT_SIZE)
}

export function setRestPose(pose: Pose, skeleton: Skeleton): void {
  for (let j = 0; j < JOINT_COUNT; j++) {
    const at = j * JOINT_SIZE
    for (let k = 0; k < 3; k++) pose[at + k] = skeleton.local[j * 3 + k]!
    pose[at + 3] = pose[at + 4] = pose[at + 5] = 0
    pose[at + 6] = 1
  }
}

export function setJointPlace(pose: Pose, joint: number, place: ArrayLike<number>): void {
  for (let k = 0; k < 3; k++) pose[joint * JOINT_SIZE + k] = place[k]!
}

export function setJointTurn(pose: Pose, joint: number, turn: ArrayLike<number>): void {
  for (let k = 0; k < 4; k++) pose[joint * JOINT_SIZE + 3 + k] = turn[k]!
}

/** Moves `pose` towards `other` by `share`, in the joints whose bit in `keep` is not set. */
export function blendPose(pose: Pose, other: Pose, share: number, keep = 0): void {
  for (let j = 0; j < JOINT_COUNT; j++) {
    if (keep & (1 << j)) continue
    const at = j * JOINT_SIZE
    for (let k = 0; k < 3; k++) pose[at + k]! += (other[at + k]! - pose[at + k]!) * share
    blendTurn(pose, other, at + 3, share)
  }
}

/** Normalised linear blend, the short way round: as good as the spherical one at these angles. */
function blendTurn(pose: Pose, other: Pose, at: number, share: number): void {
  let dot = 0
  for (let k = 0; k < 4; k++) dot += pose[at + k]! * other[at + k]!
  const towards = dot < 0 ? -share : share
  let square = 0
  for (let k = 0; k < 4; k++) {
    const value = pose[at + k]! * (1 - share) + other[at + k]! * towards
    pose[at + k] = value
    square += value * value
  }
  const scale = 1 / Math.sqrt(square)
  for (let k = 0; k < 4; k++) pose[at + k]! *= scale
}

/** Place and turn of each joint in the body's frame; made anew by every `writeSkinning`. */
const world = new Float32Array(JOINT_COUNT * JOINT_SIZE)

/**
 * Writes the matrices that carry vertices from the rest pose to `pose`, `MATRIX_SIZE` numbers a joint.
 * @param head turned on top of what the pose does, or null
 */
export function writeSkinning(
  pose: Pose,
  skeleton: Skeleton,
  head: HeadTurn | null,
  out: Float32Array,
  offset: number,
): void {
  for (let j = 0; j < JOINT_COUNT; j++) {
    const parent = skeleton.parents[j]!
    placeJoint(pose, j, parent)
    if (head && j === NECK) turnInBody(j, head.yaw * NECK_SHARE, head.pitch * NECK_SHARE)
    if (head && j === HEAD)
      turnInBody(j, head.yaw * (1 - NECK_SHARE), head.pitch * (1 - NECK_SHARE))
    writeMatrix(j, skeleton, out, offset + j * MATRIX_SIZE)
  }
}

function placeJoint(pose: Pose, joint: number, parent: number): void {
  const at = joint * JOINT_SIZE
  if (parent < 0) {
    for (let k = 0; k < JOINT_SIZE; k++) world[at + k] = pose[at + k]!
    return
  }
  const up = parent * JOINT_SIZE
  const [ax, ay, az, aw] = [world[up + 3]!, world[up + 4]!, world[up + 5]!, world[up + 6]!]
  const [bx, by, bz, bw] = [pose[at + 3]!, pose[at + 4]!, pose[at + 5]!, pose[at + 6]!]
  const [x, y, z] = [pose[at]!, pose[at + 1]!, pose[at + 2]!]
  // v + 2w(q × v) + 2 q × (q × v)
  const tx = 2 * (ay * z - az * y)
  const ty = 2 * (az * x - ax * z)
  const tz = 2 * (ax * y - ay * x)
  world[at] = world[up]! + x + aw * tx + ay * tz - az * ty
  world[at + 1] = world[up + 1]! + y + aw * ty + az * tx - ax * tz
  world[at + 2] = world[up + 2]! + z + aw * tz + ax * ty - ay * tx
  setWorldTurn(at, ax, ay, az, aw, bx, by, bz, bw)
}

/** Turns a joint about the body's own axes, on top of what it does already. */
function turnInBody(joint: number, yaw: number, pitch: number): void {
  const at = joint * JOINT_SIZE
  const [sy, cy] = [Math.sin(yaw / 2), Math.cos(yaw / 2)]
  // +X is to the left: a positive turn about it looks down.
  const [sp, cp] = [Math.sin(-pitch / 2), Math.cos(-pitch / 2)]
  const [bx, by, bz, bw] = [world[at + 3]!, world[at + 4]!, world[at + 5]!, world[at + 6]!]
  setWorldTurn(at, cy * sp, sy * cp, -sy * sp, cy * cp, bx, by, bz, bw)
}

/** world turn = a · b */
function setWorldTurn(
  at: number,
  ax: number,
  ay: number,
  az: number,
  aw: number,
  bx: number,
  by: number,
  bz: number,
  bw: number,
): void {
  world[at + 3] = aw * bx + ax * bw + ay * bz - az * by
  world[at + 4] = aw * by - ax * bz + ay * bw + az * bx
  world[at + 5] = aw * bz + ax * by - ay * bx + az * bw
  world[at + 6] = aw * bw - ax * bx - ay * by - az * bz
}

/** R and t of v ↦ turn · (v - rest) + place. */
function writeMatrix(joint: number, skeleton: Skeleton, out: Float32Array, to: number): void {
  const at = joint * JOINT_SIZE
  const [x, y, z, w] = [world[at + 3]!, world[at + 4]!, world[at + 5]!, world[at + 6]!]
  out[to] = 1 - 2 * (y * y + z * z)
  out[to + 1] = 2 * (x * y - z * w)
  out[to + 2] = 2 * (x * z + y * w)
  out[to + 4] = 2 * (x * y + z * w)
  out[to + 5] = 1 - 2 * (x * x + z * z)
  out[to + 6] = 2 * (y * z - x * w)
  out[to + 8] = 2 * (x * z - y * w)
  out[to + 9] = 2 * (y * z + x * w)
  out[to + 10] = 1 - 2 * (x * x + y * y)
  const rest = joint * 3
  for (let row = 0; row < 3; row++) {
    const r = to + row * 4
    out[r + 3] =
      world[at + row]! -
      out[r]! * skeleton.world[rest]! -
      out[r + 1]! * skeleton.world[rest + 1]! -
      out[r + 2]! * skeleton.world[rest + 2]!
  }
}
