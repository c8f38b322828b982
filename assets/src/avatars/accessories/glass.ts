import type { Pieces } from '../outfits/garment.ts'
import { atHand } from '../shapes/body.ts'
import type { Blob } from '../shapes/pieces.ts'
import { limb } from '../shapes/signed-distance.ts'
import { rigid } from '../shapes/weights.ts'
import { mirrorX, type Point } from '../vector.ts'

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

/** A tumbler with a drink, held in the right hand. */
export const glassInHand: Pieces = {
  blobs: [
    glass(limb(at(0.03), at(0.075), 0.031, 0.032), 'light', 110),
    glass(limb(at(-0.035), at(0.035), 0.029, 0.0325), 'accent', 130),
  ],
  patches: [],
}
