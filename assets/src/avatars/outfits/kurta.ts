import { atHand, band, shoes, sleeve, trousers, trunk } from '../shapes/body.ts'
import { type Blob, disc, type Patch } from '../shapes/pieces.ts'
import { below, grow, intersection, limb, mirrored, union } from '../shapes/signed-distance.ts'
import { armWeights, skirtWeights } from '../shapes/weights.ts'
import { HAND_FRAME } from '../skeleton.ts'
import { join, PERSON, type Pieces, ribbon, standCollar, top } from './garment.ts'

const HEM = 0.52

const body = union(
  0.07,
  grow(trunk, 0.006),
  limb([0, 0.95, -0.003], [0, HEM - 0.05, 0], 0.156, 0.18, 0.66),
)
const tunic = top(body, sleeve(0.06, 0.054, 0.047), HEM + 0.03, 760, skirtWeights)

const trim: Blob = {
  ...tunic.blob,
  shape: band(body, HEM, HEM + 0.05, 0.007),
  slot: 'accent',
  weights: skirtWeights,
  low: [-0.24, HEM - 0.04, -0.2],
  high: [0.24, HEM + 0.07, 0.2],
  triangles: 150,
}

const cuffs: Blob = {
  shape: mirrored(
    intersection(
      0.004,
      limb(atHand(-0.06, 0, 0), atHand(0.03, 0, 0), 0.053, 0.05),
      intersection(
        0.004,
        below(atHand(0.016, 0, 0), HAND_FRAME.fingers),
        below(atHand(-0.026, 0, 0), [
          -HAND_FRAME.fingers[0],
          -HAND_FRAME.fingers[1],
          -HAND_FRAME.fingers[2],
        ]),
      ),
    ),
  ),
  slot: 'accent',
  weights: armWeights,
  low: [-0.54, 0.84, -0.1],
  high: [0.54, 1.03, 0.1],
  cell: 0.007,
  triangles: 90,
  until: 1,
}

const buttons: Patch[] = [1.36, 1.3, 1.24].map((y) => ({
  on: tunic.shape,
  slot: 'light',
  weights: tunic.weights,
  columns: 6,
  rows: 1,
  outline: disc(0, y, 0.007, 0.007),
  lift: 0.0065,
  until: 0,
}))

/** Long tunic with a stand collar, trimmed hem, cuffs and placket, narrow trousers. */
export const kurta: Pieces = join(PERSON, {
  blobs: [
    tunic.blob,
    trim,
    cuffs,
    standCollar('accent', 0.012, 1.436, 130),
    trousers(-0.004, 0.07),
    shoes,
  ],
  patches: [ribbon(tunic, 'accent', [0, 1.412], [0, 1.17], 0.036, 0.0035), ...buttons],
})
