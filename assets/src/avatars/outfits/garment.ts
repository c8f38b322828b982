import type { Slot } from '../avatar-kit.ts'
import { facePatches, headBlob } from '../shapes/face.ts'
import { hands } from '../shapes/hands.ts'
import type { Blob, Patch, Weights } from '../shapes/pieces.ts'
import {
  below,
  cut,
  type Distance,
  ellipsoid,
  intersection,
  limb,
  mirrored,
  union,
} from '../shapes/signed-distance.ts'
import { bareArm } from '../shapes/torso.ts'
import { armWeights, neckWeights, topWeights, trunkWeights } from '../shapes/weights.ts'

/** All pieces of a dressed body, or of another part. */
export interface Pieces {
  blobs: readonly Blob[]
  patches: readonly Patch[]
}

/** Head, face and hands, the same on every body. */
export const PERSON: Pieces = { blobs: [headBlob, hands], patches: facePatches }

export const join = (...all: readonly Pieces[]): Pieces => ({
  blobs: all.flatMap((pieces) => pieces.blobs),
  patches: all.flatMap((pieces) => pieces.patches),
})

export interface TopShape {
  shape: Distance
  weights: Weights
  blob: Blob
}

/** A top: a trunk shape and left sleeve, open at `hem`. */
export function top(
  body: Distance,
  arm: Distance,
  hem: number,
  triangles: number,
  hemWeights: Weights = trunkWeights,
): TopShape {
  const sleeves = mirrored(arm)
  const shape = union(0.05, intersection(0.008, body, below([0, hem, 0], [0, -1, 0])), sleeves)
  const weights = topWeights(body, sleeves, hemWeights)
  const blob: Blob = {
    shape,
    slot: 'top',
    weights,
    low: [-0.56, Math.min(hem, 0.9) - 0.03, -0.24],
    high: [0.56, 1.5, 0.24],
    cell: 0.0085,
    triangles,
  }
  return { shape, weights, blob }
}

export const bareForearms: Blob = {
  shape: mirrored(bareArm),
  slot: 'skin',
  weights: armWeights,
  low: [-0.52, 0.88, -0.1],
  high: [0.52, 1.24, 0.08],
  cell: 0.0065,
  triangles: 130,
}

/** A collar that stands around the neck, open in front by `opening`. */
export function standCollar(slot: Slot, opening: number, height = 1.424, triangles = 150): Blob {
  return {
    shape: intersection(
      0.008,
      cut(
        0.008,
        limb([0, 1.378, -0.021], [0, 1.45, -0.015], 0.067, 0.061),
        ellipsoid([0, height + 0.004, 0.06], [opening, 0.05, 0.05]),
      ),
      below([0, height, 0], [0, 1, 0.2]),
    ),
    slot,
    weights: neckWeights,
    low: [-0.1, 1.32, -0.12],
    high: [0.1, 1.47, 0.08],
    cell: 0.0045,
    triangles,
    until: 2,
  }
}

/** The two points of a shirt's collar, over whatever lies below. */
export const collarPoints = (garment: TopShape, slot: Slot): Patch[] =>
  [1, -1].map((side) => ({
    on: garment.shape,
    slot,
    weights: garment.weights,
    columns: 2,
    rows: 3,
    outline: (u, v) => [
      side * (0.007 + u * 0.034 * (1 - v) + v * 0.022),
      1.402 - 0.05 * v - 0.004 * u,
    ],
    lift: 0.0105,
  }))

/** The V of a neckline: from the collar's sides to a point on the chest. */
export function neckline(
  garment: TopShape,
  slot: Slot,
  { width, from, depth, lift }: { width: number; from: number; depth: number; lift: number },
): Patch {
  return {
    on: garment.shape,
    slot,
    weights: garment.weights,
    columns: 6,
    rows: 7,
    outline: (u, v) => [(u * 2 - 1) * (0.002 + width * (1 - v) ** 0.9), from - v * depth],
    lift,
  }
}

/** A straight ribbon on a shape between two places. */
export function ribbon(
  garment: { shape: Distance; weights: Weights },
  slot: Slot,
  from: readonly [number, number],
  to: readonly [number, number],
  width: number,
  lift: number,
  more: Partial<Patch> = {},
): Patch {
  const along = [to[0] - from[0], to[1] - from[1]] as const
  const long = Math.hypot(...along)
  const aside = [(-along[1] / long) * width, (along[0] / long) * width] as const
  return {
    on: garment.shape,
    slot,
    weights: garment.weights,
    columns: Math.ceil(width / 0.02),
    rows: Math.max(2, Math.round(long / 0.03)),
    outline: (u, v) => [
      from[0] + along[0] * v + aside[0] * (u - 0.5),
      from[1] + along[1] * v + aside[1] * (u - 0.5),
    ],
    lift,
    ...more,
  }
}
