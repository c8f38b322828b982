import { allTopsAndScarf } from '../outfits/all-tops.ts'
import { scalp } from '../shapes/head.ts'
import type { Blob } from '../shapes/pieces.ts'
import {
  below,
  cut,
  type Distance,
  ellipsoid,
  grow,
  intersection,
  limb,
  ring,
  union,
} from '../shapes/signed-distance.ts'
import { hair, hanging, worn } from './hair.ts'
import { cropped } from './short-hair.ts'

const cloth = (shape: Distance, triangles: number, down?: number, more: Partial<Blob> = {}): Blob =>
  hair(shape, triangles, down, { slot: 'headwear', ...more })

/** Cloth over head, neck and shoulders that leaves the face free. */
const scarfHead = cut(
  0.012,
  union(
    0.03,
    grow(scalp, 0.017),
    ellipsoid([0, 1.56, -0.004], [0.09, 0.1, 0.094]),
    ellipsoid([0, 1.708, 0.03], [0.06, 0.03, 0.06]),
  ),
  ellipsoid([0, 1.58, 0.112], [0.061, 0.088, 0.078]),
)
/** Around the neck, and over the shoulders as far as a ball around the neck reaches. */
const drape = union(
  0.025,
  limb([0, 1.485, -0.012], [0, 1.4, -0.02], 0.085, 0.094),
  ring([0, 1.425, 0.002], [0.12, 1, -0.3], 0.084, 0.023),
  intersection(
    0.01,
    grow(allTopsAndScarf, 0.027),
    ellipsoid([0.012, 1.37, 0.0], [0.168, 0.155, 0.2]),
  ),
)

/** Lengths of cloth that cross over the forehead, around a full crown. */
const turbanWrap = union(
  0.008,
  ellipsoid([0, 1.668, -0.018], [0.1, 0.1, 0.116]),
  ...[0, 1, 2].flatMap((i) =>
    [1, -1].map((side) =>
      ring(
        [0, 1.648 + i * 0.026, -0.016 - i * 0.004],
        [side * (0.4 + 0.05 * i), 1, 0.14 - 0.12 * i],
        0.098 - i * 0.0095,
        0.0155,
      ),
    ),
  ),
)
const turban = cut(0.01, turbanWrap, ellipsoid([0, 1.556, 0.1], [0.078, 0.092, 0.072]))

const capCrown = intersection(
  0.006,
  union(
    0.02,
    ellipsoid([0, 1.652, -0.012], [0.101, 0.096, 0.116]),
    ellipsoid([0, 1.69, 0.04], [0.078, 0.052, 0.058]),
  ),
  below([0, 1.64, 0], [0, -1, -0.12]),
)
const capVisor = intersection(
  0.005,
  ellipsoid([0, 1.642, 0.108], [0.084, 0.05, 0.084]),
  intersection(
    0.004,
    cut(0.004, below([0, 1.656, 0.1], [0, 1, 0.26]), below([0, 1.643, 0.1], [0, 1, 0.26])),
    below([0, 1.64, 0.06], [0, 0, -1]),
  ),
)

export const HEAD_COVERINGS = {
  headscarf: worn(cloth(scarfHead, 440), {
    ...cloth(drape, 400, 1.19, { weights: hanging }),
    // Written in model space: it has to lie on the shoulders, which are not enlarged.
    shape: drape,
  }),
  turban: worn(
    cloth(turban, 640),
    hair(cut(0.012, cropped(0.005), below([0, 1.64, 0], [0, -1, 0])), 150),
  ),
  cap: worn(
    cloth(union(0.003, capCrown, capVisor), 460, 1.53, { cell: 0.0046 }),
    hair(intersection(0.006, cropped(0.007), below([0, 1.655, 0], [0, 1, 0.1])), 260),
  ),
}
