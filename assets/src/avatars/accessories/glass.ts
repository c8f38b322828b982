import type { Pieces } from '../outfits/garment.ts'
import { atHand } from '../shapes/hands.ts'
import type { Blob } from '../shapes/pieces.ts'
import { below, intersection, limb } from '../shapes/signed-distance.ts'
import { rigid } from '../shapes/weights.ts'
import { HAND_FRAME } from '../skeleton.ts'
import { mirrorX, type Point, scale } from '../vector.ts'

/** A place by the right hand, upwards along the thumb. */
const at = (up: number): Point => mirrorX(atHand(0.082, up, 0.04))

const glass = (shape: Blob['shape'], slot: Blob['slot'], triangles: number): Blob => ({
  shape,
  slot,
  weights: rigid('handR'),
  low: [-0.62, 0.7, -0.14],
  high: [-0.32, 1.0, 0.22],
  cell: 0.005,
  triangles,
})

const upwards = mirrorX(HAND_FRAME.thumb)

/** A piece of the glass between two heights. */
const slice = (low: number, high: number, radius: number) =>
  intersection(
    0.003,
    limb(at(low - 0.05), at(high + 0.05), radius - 0.002, radius + 0.002),
    intersection(0.003, below(at(high), upwards), below(at(low), scale(upwards, -1))),
  )

/** A tumbler with a drink, held in the right hand. */
export const glassInHand: Pieces = {
  blobs: [
    glass(slice(0.038, 0.082, 0.0325), 'light', 110),
    glass(slice(-0.05, 0.039, 0.031), 'accent', 130),
  ],
  patches: [],
}
