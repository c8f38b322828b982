import type { Pieces } from '../outfits/garment.ts'
import { atHand } from '../shapes/body.ts'
import type { Blob } from '../shapes/pieces.ts'
import { limb, union } from '../shapes/signed-distance.ts'
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

/** A stemmed glass with a drink, held in the right hand. */
export const glassInHand: Pieces = {
  blobs: [
    glass(
      union(
        0.01,
        limb(at(-0.082), at(-0.078), 0.03, 0.028),
        limb(at(-0.08), at(0.01), 0.006, 0.006),
        limb(at(0.03), at(0.05), 0.022, 0.03),
      ),
      'light',
      200,
    ),
    glass(limb(at(0.06), at(0.1), 0.031, 0.027), 'accent', 90),
  ],
  patches: [],
}
