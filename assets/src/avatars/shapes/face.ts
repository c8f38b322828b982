import type { JointName, Slot } from '../avatar-kit.ts'
import { clamp } from '../vector.ts'
import { head, headAndNeck, headRigid, onHead } from './head.ts'
import { disc } from './patch-mesh.ts'
import type { Blob, Patch, Weights } from './pieces.ts'
import { neckWeights } from './weights.ts'

export const headBlob: Blob = {
  shape: headAndNeck,
  slot: 'skin',
  weights: neckWeights,
  low: [-0.15, 1.33, -0.16],
  high: [0.15, 1.8, 0.17],
  cell: 0.0048,
  triangles: 630,
  least: 0.84,
}

/** Heights and half sizes on the life-size head, of the left eye and the mouth. */
const EYE = { x: 0.0325, y: 1.592, rx: 0.0168, above: 0.0125, below: 0.0088 }
const MOUTH = { y: 1.5295, half: 0.026, smile: 0.0075 }

/** What is between two heights of the life-size head follows a joint, all of it at `to`. */
function followed(joint: JointName, from: number, to: number): Weights {
  const [low, high] = [onHead(0, from)[1], onHead(0, to)[1]]
  return ([, y]) => {
    const share = clamp((y - low) / (high - low), 0, 1)
    return [
      ['head', 1 - share],
      [joint, share],
    ]
  }
}

/** When the lids close, all of an eye lies down on its lower border. */
const eyeWeights = followed('lids', EYE.y - EYE.below, EYE.y + EYE.above)

/** A face patch whose outline is written at the life-size head. */
function facePatch(
  slot: Slot,
  columns: number,
  lift: number,
  outline: (u: number, v: number) => readonly [number, number],
  more: Partial<Patch> = {},
): Patch {
  return {
    on: head,
    slot,
    weights: headRigid,
    columns,
    rows: 1,
    lift,
    outline: (u, v) => onHead(...outline(u, v)),
    ...more,
  }
}

function eye(side: 1 | -1): Patch[] {
  const x = EYE.x * side
  const lidded = { weights: eyeWeights }
  const iris = x - 0.0012 * side
  return [
    facePatch('eye-white', 14, 0.0016, almond(x), lidded),
    facePatch('brow', 12, 0.0027, disc(iris, EYE.y + 0.0012, 0.0102, 0.0108), lidded),
    facePatch('eye', 10, 0.0034, disc(iris, EYE.y + 0.0012, 0.0064, 0.007), lidded),
    facePatch('light', 6, 0.0042, disc(iris + 0.0035, EYE.y + 0.0052, 0.0029, 0.003), {
      ...lidded,
      until: 0,
    }),
    // The lashes follow the upper lid's edge and run out to the side.
    facePatch(
      'eye',
      9,
      0.0038,
      (u, v) => {
        const angle = Math.PI * (0.02 + 0.92 * u)
        const out = 1 + (0.1 + 0.16 * (1 - u)) * v
        return [
          x + side * Math.cos(angle) * (EYE.rx + 0.0006) * out,
          EYE.y + Math.sin(angle) * (EYE.above + 0.0003) * out + v * 0.0012,
        ]
      },
      lidded,
    ),
    facePatch('brow', 7, 0.0026, (u, v) => [
      side * (0.0155 + u * 0.0375),
      1.6165 + Math.sin(0.5 + u * 2.15) * 0.0068 + (v - 0.5) * 0.0082 * (1 - u * 0.6),
    ]),
  ]
}

/** A smile's middle line at -1..1 across. */
const smile = (x: number) => MOUTH.y + x * x * MOUTH.smile

const lip = (u: number, below: number, above: number): readonly [number, number] => {
  const x = u * 2 - 1
  const thick = 1 - x * x * 0.9
  return [x * MOUTH.half, smile(x) + (below + above) * thick]
}

/** Two lips, and what shows between them when the jaw drops: less at the corners. */
function mouth(): Patch[] {
  const jaw: Weights = ([x]) => {
    const across = clamp(Math.abs(x) / onHead(MOUTH.half, 0)[0], 0, 1)
    const share = 1 - across ** 2
    return [
      ['head', 1 - share],
      ['jaw', share],
    ]
  }
  const edge = onHead(0, MOUTH.y)[1]
  const inside: Weights = (point) =>
    point[1] < edge + (point[0] / 0.026 / 1.2) ** 2 * MOUTH.smile * 1.2 - 0.0001
      ? jaw(point)
      : [['head', 1]]
  return [
    facePatch('eye', 8, 0.0018, (u, v) => lip(u, (v - 0.5) * 0.001, 0), {
      weights: inside,
      until: 0,
    }),
    facePatch('lips', 10, 0.003, (u, v) => lip(u, 0, 0.0042 * v)),
    facePatch('lips', 10, 0.003, (u, v) => lip(u, -0.0046 * (1 - v), 0), { weights: jaw }),
  ]
}

/** Eyes, brows and mouth: small crisp sheets that read as a friendly face from afar. */
export const facePatches: Patch[] = [...eye(1), ...eye(-1), ...mouth()]

/** The left or right eye's outline: rounder above than below. */
function almond(x: number): Patch['outline'] {
  return (u, v) => {
    const angle = u * Math.PI * 2
    const tall = Math.sin(angle) > 0 ? EYE.above : EYE.below
    return [x + Math.cos(angle) * EYE.rx * v, EYE.y + Math.sin(angle) * tall * v]
  }
}
