import { JOINTS } from '@foyer/assets/avatars/avatar-kit.ts'
import { Matrix4, Object3D, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import {
  blendPose,
  createPose,
  createSkeleton,
  JOINT_COUNT,
  LOWER_MASK,
  MATRIX_SIZE,
  setJointPlace,
  setJointTurn,
  setRestPose,
  writeSkinning,
} from './pose.ts'

/** A chain with a branch: every joint hangs on the one before, the legs on the hips. */
const joints = JOINTS.map((name, j) => ({
  parent: j === 0 ? null : name.startsWith('thigh') ? ('hips' as const) : JOINTS[j - 1]!,
  place: [0.1 * (j % 3), 0.2, 0.05 * (j % 2)],
}))
const skeleton = createSkeleton(joints)

function turned(j: number): Quaternion {
  return new Quaternion(Math.sin(j), Math.cos(2 * j), Math.sin(3 * j), 1.5).normalize()
}

describe('skinning matrices', () => {
  it('are the identity at rest', () => {
    const pose = createPose()
    setRestPose(pose, skeleton)
    const out = new Float32Array(JOINT_COUNT * MATRIX_SIZE)
    writeSkinning(pose, skeleton, null, out, 0)
    for (let j = 0; j < JOINT_COUNT; j++) {
      const rows = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]
      rows.forEach((value, k) => {
        expect(out[j * MATRIX_SIZE + k]).toBeCloseTo(value, 5)
      })
    }
  })

  it('agree with three’s scene graph', () => {
    const pose = createPose()
    setRestPose(pose, skeleton)
    const rest: Matrix4[] = []
    const nodes = joints.map(() => new Object3D())
    nodes.forEach((node, j) => {
      const { parent, place } = joints[j]!
      node.position.fromArray(place as number[])
      if (parent) nodes[JOINTS.indexOf(parent)]!.add(node)
    })
    nodes[0]!.updateMatrixWorld(true)
    for (const node of nodes) rest.push(node.matrixWorld.clone().invert())
    nodes.forEach((node, j) => {
      node.quaternion.copy(turned(j))
      setJointTurn(pose, j, turned(j).toArray())
    })
    nodes[1]!.position.set(0.3, 0.5, -0.2)
    setJointPlace(pose, 1, [0.3, 0.5, -0.2])
    nodes[0]!.updateMatrixWorld(true)
    const out = new Float32Array(JOINT_COUNT * MATRIX_SIZE)
    writeSkinning(pose, skeleton, null, out, 0)
    nodes.forEach((node, j) => {
      const wanted = node.matrixWorld.clone().multiply(rest[j]!).transpose().elements
      for (let k = 0; k < MATRIX_SIZE; k++) {
        expect(out[j * MATRIX_SIZE + k]).toBeCloseTo(wanted[k]!, 4)
      }
    })
  })

  it('turn the head to the left and up, and nothing below the neck', () => {
    const pose = createPose()
    setRestPose(pose, skeleton)
    const still = new Float32Array(JOINT_COUNT * MATRIX_SIZE)
    const looking = still.slice()
    writeSkinning(pose, skeleton, null, still, 0)
    writeSkinning(pose, skeleton, { yaw: 0.5, pitch: 0.3 }, looking, 0)
    const head = JOINTS.indexOf('head') * MATRIX_SIZE
    const ahead = new Vector3(0, 0, 1)
    const m = new Matrix4().fromArray([...looking.slice(head, head + 12), 0, 0, 0, 1]).transpose()
    ahead.transformDirection(m)
    // Neck and head turn one after the other, so yaw and pitch mix a little.
    expect(Math.atan2(ahead.x, ahead.z)).toBeCloseTo(0.5, 1)
    expect(Math.asin(ahead.y)).toBeCloseTo(0.3, 1)
    const chest = JOINTS.indexOf('chest') * MATRIX_SIZE
    expect(looking.slice(0, chest)).toEqual(still.slice(0, chest))
  })
})

describe('blending', () => {
  it('goes the short way and keeps turns of unit length', () => {
    const a = createPose()
    const b = createPose()
    setRestPose(a, skeleton)
    setRestPose(b, skeleton)
    const turn = new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), 1)
    setJointTurn(b, 3, [-turn.x, -turn.y, -turn.z, -turn.w])
    blendPose(a, b, 0.5)
    const half = new Quaternion().fromArray(a, 3 * 7 + 3)
    expect(half.length()).toBeCloseTo(1, 5)
    expect(half.angleTo(new Quaternion())).toBeCloseTo(0.5, 3)
  })

  it('leaves the lower body alone when told so', () => {
    const a = createPose()
    const b = createPose()
    setRestPose(a, skeleton)
    setRestPose(b, skeleton)
    for (let j = 0; j < JOINT_COUNT; j++) setJointTurn(b, j, turned(j).toArray())
    blendPose(a, b, 1, LOWER_MASK)
    const turnOf = (joint: (typeof JOINTS)[number]) => {
      const at = JOINTS.indexOf(joint) * 7
      return [...a.slice(at + 3, at + 7)]
    }
    expect(turnOf('thighL')).toEqual([0, 0, 0, 1])
    expect(turnOf('armL')).not.toEqual([0, 0, 0, 1])
  })
})
