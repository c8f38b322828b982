import { expect, it } from 'vitest'
import { blendPoses, placeJoint, type Stance, solvePose } from './pose.ts'
import { REST } from './skeleton.ts'
import { length, mirrorX, subtract } from './vector.ts'

const stance: Stance = {
  hips: [0, -0.05, 0],
  bend: {},
  feet: { L: { ankle: [0.1, 0.12, 0.2], pitch: 10 }, R: { ankle: [-0.1, 0.085, -0.1] } },
  arms: {
    L: { reach: { wrist: [0.12, 1.1, 0.3], elbow: [0.6, -0.5, -0.4] } },
    R: { reach: { wrist: [0.12, 1.1, 0.3], elbow: [0.6, -0.5, -0.4] } },
  },
}
const pose = solvePose(stance)

it('brings ankles and wrists where they should be, with bones of their own length', () => {
  for (const side of ['L', 'R'] as const) {
    const ankle = placeJoint(pose, `foot${side}`).at
    expect(length(subtract(ankle, stance.feet[side].ankle))).toBeLessThan(1e-6)
    const knee = placeJoint(pose, `shin${side}`).at
    const shin = length(subtract(REST[`foot${side}`], REST[`shin${side}`]))
    expect(length(subtract(ankle, knee))).toBeCloseTo(shin, 6)
  }
  const wrist = placeJoint(pose, 'handL').at
  expect(length(subtract(wrist, [0.12, 1.1, 0.3]))).toBeLessThan(1e-6)
})

it('mirrors the right arm', () => {
  for (const joint of ['forearm', 'hand', 'fingers'] as const) {
    const left = placeJoint(pose, `${joint}L`).at
    const right = placeJoint(pose, `${joint}R`).at
    expect(length(subtract(mirrorX(left), right))).toBeLessThan(1e-6)
  }
})

it('stretches towards what is out of reach', () => {
  const far = solvePose({
    ...stance,
    feet: { ...stance.feet, L: { ankle: [0.1, 0.085, 2] } },
  })
  const hip = placeJoint(far, 'thighL').at
  const ankle = placeJoint(far, 'footL').at
  const leg = length(subtract(REST.shinL, REST.thighL)) + length(subtract(REST.footL, REST.shinL))
  expect(length(subtract(ankle, hip))).toBeCloseTo(leg, 3)
})

it('keeps the knee in front', () => {
  const hip = placeJoint(pose, 'thighL').at
  const knee = placeJoint(pose, 'shinL').at
  const ankle = placeJoint(pose, 'footL').at
  const share = (hip[1] - knee[1]) / (hip[1] - ankle[1])
  expect(knee[2]).toBeGreaterThan(hip[2] + (ankle[2] - hip[2]) * share)
})

it('blends between two poses', () => {
  const other = solvePose({ ...stance, bend: { head: [0, 40, 0] } })
  blendPoses(pose, other, 0).rotations.armL.forEach((value, i) => {
    expect(value).toBeCloseTo(pose.rotations.armL[i]!, 12)
  })
  const half = blendPoses(pose, other, 0.5).rotations.head
  expect(2 * Math.asin(half[1])).toBeCloseTo((20 * Math.PI) / 180, 6)
})
