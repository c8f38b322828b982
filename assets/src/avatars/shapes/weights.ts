import type { JointName } from '../avatar-kit.ts'
import { REST } from '../skeleton.ts'
import { dot, length, type Point, smoothStep, subtract } from '../vector.ts'
import type { Influences, Weights } from './pieces.ts'

/** All of it moves with one joint. */
export const rigid =
  (joint: JointName): Weights =>
  () => [[joint, 1]]

export const sideOf = (point: Point): 'L' | 'R' => (point[0] >= 0 ? 'L' : 'R')

/** Influences of `a` and, by `share`, of `b`. */
export function mixInfluences(a: Influences, b: Influences, share: number): Influences {
  const sum = new Map<JointName, number>()
  for (const [joint, weight] of a) sum.set(joint, (sum.get(joint) ?? 0) + weight * (1 - share))
  for (const [joint, weight] of b) sum.set(joint, (sum.get(joint) ?? 0) + weight * share)
  return [...sum].filter(([, weight]) => weight > 1e-3)
}

/** Joints one after the other along a coordinate, handing over at `borders`, `blend` wide each way. */
export function alongChain(
  joints: readonly JointName[],
  borders: readonly number[],
  blend: number,
  at: number,
): Influences {
  let influences: Influences = [[joints[0]!, 1]]
  borders.forEach((border, i) => {
    const share = smoothStep(border - blend, border + blend, at)
    influences = mixInfluences(influences, [[joints[i + 1]!, 1]], share)
  })
  return influences
}

export const trunkWeights: Weights = ([, y]) =>
  alongChain(['hips', 'spine', 'chest'], [1.02, 1.17], 0.07, y)

export const neckWeights: Weights = ([, y]) =>
  alongChain(['chest', 'neck', 'head'], [1.395, 1.462], 0.03, y)

const UPPER_ARM = subtract(REST.forearmL, REST.armL)
const UPPER_ARM_LENGTH = length(UPPER_ARM)

/** Metres along the upper arm from the shoulder, on either side. */
export function alongArm([x, y, z]: Point): number {
  return dot(subtract([Math.abs(x), y, z], REST.armL), UPPER_ARM) / UPPER_ARM_LENGTH
}

export const armWeights: Weights = (point) => {
  const side = sideOf(point)
  const joints = [`clavicle${side}`, `arm${side}`, `forearm${side}`] as const
  return alongChain(joints, [0.0, UPPER_ARM_LENGTH], 0.045, alongArm(point))
}

export const legWeights: Weights = (point) => {
  const side = sideOf(point)
  return alongChain([`thigh${side}`, `shin${side}`], [-REST.shinL[1]], 0.105, -point[1])
}

/** Hips above, legs below. */
export const trouserWeights: Weights = (point) => {
  const [x, y] = point
  const share = smoothStep(0.95, 0.83, y) * smoothStep(0, 0.03, Math.abs(x))
  return mixInfluences([['hips', 1]], legWeights(point), share)
}

/** A jacket's hem: the trunk, and below the hips a part of each thigh. */
export const hemWeights: Weights = (point) => {
  const [x, y] = point
  const share = smoothStep(0.96, 0.8, y) * 0.6 * smoothStep(0, 0.07, Math.abs(x))
  return mixInfluences(trunkWeights(point), [[`thigh${sideOf(point)}`, 1]], share)
}

/**
 * Cloth that hangs from the waist around both legs. It follows each thigh on its own side, half and
 * half in the middle, and the shins below the knee.
 */
export const skirtWeights: Weights = (point) => {
  const [x, y] = point
  const left = smoothStep(-0.075, 0.075, x)
  const leg = (side: 'L' | 'R') =>
    alongChain([`thigh${side}`, `shin${side}`], [-REST.shinL[1]], 0.08, -y)
  const legs = mixInfluences(leg('R'), leg('L'), left)
  return mixInfluences(trunkWeights(point), legs, smoothStep(0.95, 0.82, y))
}

/** A top with sleeves: the trunk, and the arms where the sleeve is nearer than the trunk. */
export function topWeights(
  trunk: (x: number, y: number, z: number) => number,
  sleeve: (x: number, y: number, z: number) => number,
  hem: Weights = trunkWeights,
): Weights {
  return (point) => {
    const [x, y, z] = point
    const nearer = trunk(x, y, z) - sleeve(x, y, z)
    const share = smoothStep(-0.03, 0.05, nearer) * smoothStep(0.07, 0.16, Math.abs(x))
    return mixInfluences(hem(point), armWeights(point), share)
  }
}

export const shoeWeights: Weights = (point) => {
  const [, y, z] = point
  const side = sideOf(point)
  const foot = mixInfluences([[`foot${side}`, 1]], [[`toe${side}`, 1]], smoothStep(0.06, 0.105, z))
  return mixInfluences(foot, [[`shin${side}`, 1]], smoothStep(0.09, 0.125, y))
}
