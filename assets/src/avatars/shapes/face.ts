import type { Slot } from '../avatar-kit.ts'
import { head, headAndNeck, headRigid, onHead } from './body.ts'
import { type Blob, disc, type Patch } from './pieces.ts'
import { neckWeights } from './weights.ts'

export const headBlob: Blob = {
  shape: headAndNeck,
  slot: 'skin',
  weights: neckWeights,
  low: [-0.15, 1.33, -0.16],
  high: [0.15, 1.79, 0.17],
  cell: 0.0048,
  triangles: 580,
}

/** A face patch whose outline is written at the life-size head. */
function facePatch(
  slot: Slot,
  columns: number,
  rows: number,
  lift: number,
  outline: (u: number, v: number) => readonly [number, number],
): Patch {
  return {
    on: head,
    slot,
    weights: headRigid,
    columns,
    rows,
    lift,
    outline: (u, v) => onHead(...outline(u, v)),
  }
}

/** Eyes, brows and mouth: small crisp sheets that read as a friendly face from afar. */
export const facePatches: Patch[] = [
  ...[1, -1].flatMap((side) => {
    const x = 0.0325 * side
    return [
      facePatch('eye-white', 12, 1, 0.0016, almond(x, 1.5925, 0.0148, 0.0098)),
      facePatch('eye', 10, 1, 0.0028, disc(x - 0.0006 * side, 1.5928, 0.0082, 0.0096)),
      { ...facePatch('light', 5, 1, 0.0036, disc(x + 0.0028, 1.5965, 0.0023, 0.0026)), until: 0 },
      facePatch('eye', 8, 1, 0.0032, (u, v) => {
        const angle = Math.PI * (0.06 + 0.88 * u)
        const out = 1 + 0.16 * v * Math.sin(angle)
        return [
          x - side * Math.cos(angle) * 0.0155,
          1.5925 + Math.sin(angle) * 0.0102 * out + v * 0.0006,
        ]
      }),
      facePatch('brow', 6, 1, 0.0026, (u, v) => [
        side * (0.0145 + u * 0.036),
        1.6155 + Math.sin(0.55 + u * 2.2) * 0.006 + (v - 0.5) * 0.0068 * (1 - u * 0.55),
      ]),
    ] satisfies Patch[]
  }),
  facePatch('lips', 10, 1, 0.0016, (u, v) => {
    const x = u * 2 - 1
    const thick = 0.0068 * (1 - x * x * 0.85)
    return [x * 0.0255, 1.5275 + x * x * 0.0085 + (v - 0.5) * thick]
  }),
]

/** An eye's outline: rounder above than below. */
function almond(x: number, y: number, rx: number, ry: number): Patch['outline'] {
  return (u, v) => {
    const angle = u * Math.PI * 2
    const tall = Math.sin(angle) > 0 ? 1 : 0.72
    return [x + Math.cos(angle) * rx * v, y + Math.sin(angle) * ry * tall * v]
  }
}
