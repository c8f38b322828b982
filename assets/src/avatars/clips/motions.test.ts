import { describe, expect, it } from 'vitest'
import { CLIPS, type ClipName, JOINTS, SEAT } from '../avatar-kit.ts'
import { type Pose, placeJoint } from '../pose.ts'
import { rotate } from '../quaternion.ts'
import { REST } from '../skeleton.ts'
import { add, length, type Point, subtract } from '../vector.ts'
import { RUN, WALK } from './gaits.ts'
import { MOTIONS } from './motions.ts'

const NAMES = Object.keys(CLIPS) as ClipName[]
const GESTURES = ['wave', 'point', 'applaud', 'shake-head', 'nod', 'raise-glass'] as const

/** Where a point of the resting sole is in a pose, as far as it moves with the foot or the toes. */
function solePoint(pose: Pose, side: 'L' | 'R', at: 'heel' | 'ball' | 'tip'): Point {
  const joint = at === 'tip' ? (`toe${side}` as const) : (`foot${side}` as const)
  const [x] = REST[`foot${side}`]
  const z = { heel: REST.footL[2] - 0.052, ball: REST.toeL[2], tip: REST.toeL[2] + 0.05 }[at]
  const placed = placeJoint(pose, joint)
  return add(placed.at, rotate(placed.turn, subtract([x, 0, z], REST[joint])))
}

const lowestSole = (pose: Pose) =>
  Math.min(
    ...(['L', 'R'] as const).flatMap((side) =>
      (['heel', 'ball', 'tip'] as const).map((at) => solePoint(pose, side, at)[1]),
    ),
  )

/** The largest distance between the same joints of two poses, in metres. */
const difference = (a: Pose, b: Pose) =>
  Math.max(...JOINTS.map((j) => length(subtract(placeJoint(a, j).at, placeJoint(b, j).at))))

describe.each(NAMES)('clip %s', (name) => {
  const { pose, keys } = MOTIONS[name]
  const poses = Array.from({ length: keys * 4 + 1 }, (_, i) => pose(i / (keys * 4)))

  it('holds finite unit rotations', () => {
    for (const { rotations, hips } of poses) {
      expect(hips.every(Number.isFinite)).toBe(true)
      for (const joint of JOINTS) expect(Math.hypot(...rotations[joint])).toBeCloseTo(1, 6)
    }
  })

  it('keeps the soles at or above the floor', () => {
    for (const p of poses) expect(lowestSole(p)).toBeGreaterThan(-0.02)
  })

  it('does not jump between its keys', () => {
    const step = CLIPS[name].duration / (poses.length - 1)
    for (let i = 1; i < poses.length; i++)
      expect(difference(poses[i - 1]!, poses[i]!) / step, `at ${i}`).toBeLessThan(13)
  })

  if (CLIPS[name].loop)
    it('ends where it begins', () => {
      expect(difference(pose(0), pose(1))).toBeLessThan(1e-6)
    })
})

describe('standing clips', () => {
  it.each(['idle', 'idle-2', 'talk', 'talk-2', 'listen', ...GESTURES] as const)(
    'feet stay on one spot during %s',
    (name) => {
      const { pose } = MOTIONS[name]
      for (let u = 0; u <= 1; u += 0.05)
        for (const side of ['L', 'R'] as const)
          for (const at of ['heel', 'ball'] as const) {
            const moved = subtract(solePoint(pose(u), side, at), solePoint(pose(0), side, at))
            expect(length(moved)).toBeLessThan(0.004)
            expect(Math.abs(solePoint(pose(u), side, at)[1])).toBeLessThan(0.006)
          }
    },
  )

  it.each(GESTURES)('%s starts and ends in idle', (name) => {
    const idle = MOTIONS.idle.pose(0)
    expect(difference(MOTIONS[name].pose(0), idle)).toBeLessThan(1e-6)
    expect(difference(MOTIONS[name].pose(1), idle)).toBeLessThan(1e-6)
  })
})

describe.each([
  ['walk', WALK],
  ['run', RUN],
] as const)('%s', (name, gait) => {
  const { pose } = MOTIONS[name]

  it('is made for the speed and duration that the contract tells', () => {
    expect(gait.speed).toBe(CLIPS[name].speed)
    expect(gait.duration).toBe(CLIPS[name].duration)
  })

  it.each(['L', 'R'] as const)('foot %s does not slide while it carries', (side) => {
    const begin = side === 'L' ? 0 : 0.5
    const flat = gait.flat[0] * gait.stance
    const off = gait.flat[1] * gait.stance
    const contacts = [
      { at: 'heel', from: 0, to: flat },
      { at: 'ball', from: flat, to: gait.stance },
    ] as const
    for (const { at, from, to } of contacts) {
      const place = (phase: number) => solePoint(pose((begin + phase) % 1), side, at)
      const first = place(from)
      for (let phase = from; phase <= to; phase += 0.01) {
        const [, y, z] = place(phase)
        const expected = first[2] - gait.speed * gait.duration * (phase - from)
        expect(Math.abs(z - expected), `phase ${phase}`).toBeLessThan(0.025)
        expect(Math.abs(y), `height at ${phase}`).toBeLessThan(0.02)
      }
    }
    expect(off).toBeGreaterThan(flat)
  })
})

describe('sitting', () => {
  it('goes from standing before the seat to sitting on it, and back', () => {
    const seated = MOTIONS.sit.pose(0)
    expect(difference(MOTIONS['sit-down'].pose(1), seated)).toBeLessThan(1e-6)
    expect(difference(MOTIONS['stand-up'].pose(0), seated)).toBeLessThan(1e-6)
    const idle = MOTIONS.idle.pose(0)
    for (const standing of [MOTIONS['sit-down'].pose(0), MOTIONS['stand-up'].pose(1)]) {
      const before = { ...standing, hips: add(standing.hips, [0, 0, -SEAT.stand]) }
      expect(difference(before, idle)).toBeLessThan(1e-6)
    }
  })

  it('rests the hands on the lap', () => {
    const pose = MOTIONS.sit.pose(0.3)
    const knee = placeJoint(pose, 'shinL').at
    const wrist = placeJoint(pose, 'handL').at
    expect(wrist[2]).toBeGreaterThan(0.1)
    expect(wrist[2]).toBeLessThan(knee[2])
    expect(wrist[1] - knee[1]).toBeGreaterThan(0.06)
    expect(wrist[1] - knee[1]).toBeLessThan(0.17)
  })

  it('turns the wheels once forward in a cycle of roll', () => {
    const angle = (u: number) =>
      2 *
      Math.atan2(MOTIONS.roll.pose(u).rotations.wheelL[0], MOTIONS.roll.pose(u).rotations.wheelL[3])
    expect(angle(0.25)).toBeCloseTo(Math.PI / 2, 5)
    const way = CLIPS.roll.speed * CLIPS.roll.duration
    expect(2 * Math.PI * REST.wheelL[1]).toBeCloseTo(way, 2)
  })
})
