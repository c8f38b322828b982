import type { JointName } from './avatar-kit.ts'
import type { Influences } from './shapes/pieces.ts'
import { REST } from './skeleton.ts'
import { add, clamp, dot, type Point, scale, smoothStep, subtract } from './vector.ts'

/** How a broad build differs about a joint: wider by a share, about the bone to `to`; moved aside. */
interface Widening {
  to: Point
  across: number
  depth: number
  /** Metres away from the middle. */
  aside: number
}

const trunkWidening = (across: number, depth: number, to: Point): Widening => ({
  to,
  across,
  depth,
  aside: 0,
})
const limbWidening = (to: Point, share: number, aside: number): Widening => ({
  to,
  across: share,
  depth: share,
  aside,
})

const WIDENINGS: Partial<Record<JointName, Widening>> = {
  hips: trunkWidening(0.11, 0.17, REST.spine),
  spine: trunkWidening(0.15, 0.26, REST.chest),
  chest: trunkWidening(0.12, 0.16, REST.neck),
  neck: trunkWidening(0.1, 0.1, REST.head),
  ...both('clavicle', (side) => limbWidening(REST[`arm${side}`], 0.08, 0.02)),
  ...both('arm', (side) => limbWidening(REST[`forearm${side}`], 0.15, 0.021)),
  ...both('forearm', (side) => limbWidening(REST[`hand${side}`], 0.12, 0.021)),
  ...both('hand', (side) => limbWidening(REST[`fingers${side}`], 0, 0.021)),
  ...both('fingers', (side) => limbWidening(REST[`fingers${side}`], 0, 0.021)),
  ...both('thigh', (side) => limbWidening(REST[`shin${side}`], 0.13, 0.008)),
  ...both('shin', (side) => limbWidening(REST[`foot${side}`], 0.1, 0.006)),
  ...both('foot', (side) => limbWidening(REST[`toe${side}`], 0, 0.005)),
  ...both('toe', (side) => limbWidening(REST[`toe${side}`], 0, 0.005)),
}

function both<Kind extends string>(kind: Kind, make: (side: 'L' | 'R') => Widening) {
  return { [`${kind}L`]: make('L'), [`${kind}R`]: make('R') }
}

/** Where a point goes when the build is broad, as an offset; a slim build goes the other way. */
export function girthOffset(point: Point, influences: Influences): Point {
  let offset: Point = [0, 0, 0]
  for (const [joint, weight] of influences) {
    const widening = WIDENINGS[joint]
    if (widening) offset = add(offset, scale(widen(point, joint, widening), weight))
  }
  return offset
}

function widen(point: Point, joint: JointName, { to, across, depth, aside }: Widening): Point {
  const from = REST[joint]
  const bone = subtract(to, from)
  const squared = dot(bone, bone)
  const along = squared === 0 ? 0 : clamp(dot(subtract(point, from), bone) / squared, 0, 1)
  const [x, y, z] = subtract(point, add(from, scale(bone, along)))
  const side = smoothStep(-0.05, 0.05, point[0]) * 2 - 1
  // A trunk keeps its height, a limb grows all around its bone.
  const up = Math.abs(bone[0]) > 0.05 ? across * y : 0
  return [x * across + side * aside, up, z * depth]
}
