import type { Look } from '@foyer/shared/look/look-parts.ts'
import type { Slot } from '../avatar-kit.ts'
import { allTops } from '../outfits/all-tops.ts'
import type { Pieces } from '../outfits/garment.ts'
import { asHead, headRigid, scalp } from '../shapes/body.ts'
import type { Blob } from '../shapes/pieces.ts'
import {
  below,
  cut,
  type Distance,
  ellipsoid,
  grow,
  intersection,
  limb,
  mirrored,
  ring,
  union,
} from '../shapes/signed-distance.ts'
import { alongChain } from '../shapes/weights.ts'
import type { Point } from '../vector.ts'

/** What stays free of hair: the face, and from the ears forward. */
const face = union(
  0.02,
  ellipsoid([0, 1.562, 0.1], [0.079, 0.098, 0.078]),
  mirrored(ellipsoid([0.1, 1.552, 0.026], [0.032, 0.05, 0.04])),
)
/** Behind and below the ears, down to the neckline. */
const napeLine = below([0, 1.538, -0.09], [0, 1, 0.35])

/** A hair blob. Shapes are written at the life-size head and reach down to `down`. */
function hair(shape: Distance, triangles: number, down = 1.45, more: Partial<Blob> = {}): Blob {
  return {
    shape: asHead(shape),
    slot: 'hair',
    weights: headRigid,
    low: [-0.19, down, -0.24],
    high: [0.19, 1.86, 0.19],
    cell: 0.0052,
    triangles,
    ...more,
  }
}

const worn = (...blobs: Blob[]): Pieces => ({ blobs, patches: [] })

const cropped = (thickness: number) =>
  cut(0.016, grow(scalp, thickness), union(0.02, face, napeLine))

const short = cut(
  0.018,
  union(
    0.035,
    grow(scalp, 0.01),
    ellipsoid([0.012, 1.7, 0.024], [0.06, 0.048, 0.07]),
    ellipsoid([0.036, 1.702, 0.056], [0.04, 0.03, 0.04]),
    ellipsoid([0, 1.6, -0.085], [0.07, 0.062, 0.036]),
  ),
  union(0.018, face, ellipsoid([-0.012, 1.6, 0.108], [0.062, 0.076, 0.06]), napeLine),
)

const bobCap = union(
  0.035,
  grow(scalp, 0.014),
  limb([0, 1.63, -0.05], [0, 1.53, -0.05], 0.092, 0.094, 0.72),
  mirrored(limb([0.084, 1.62, -0.012], [0.088, 1.52, -0.004], 0.03, 0.033)),
  ellipsoid([-0.03, 1.705, 0.05], [0.066, 0.028, 0.045]),
)
const framedFace = union(
  0.02,
  ellipsoid([0.006, 1.555, 0.105], [0.07, 0.104, 0.08]),
  ellipsoid([0, 1.46, 0.06], [0.066, 0.08, 0.075]),
)
const bob = cut(0.016, bobCap, union(0.012, framedFace, below([0, 1.487, 0], [0, 1, 0.12])))

const long = cut(
  0.018,
  union(
    0.035,
    grow(scalp, 0.013),
    limb([0, 1.65, -0.045], [0, 1.42, -0.1], 0.088, 0.1, 0.6),
    limb([0, 1.44, -0.1], [0, 1.27, -0.122], 0.1, 0.062, 0.42),
    mirrored(limb([0.082, 1.63, -0.025], [0.098, 1.4, -0.05], 0.026, 0.03)),
    mirrored(ellipsoid([0.03, 1.703, 0.046], [0.05, 0.026, 0.046])),
  ),
  union(0.012, framedFace, ellipsoid([0, 1.733, 0.075], [0.006, 0.03, 0.06])),
)

/** Points spread evenly over a sphere (Fibonacci lattice), unit length. */
function spread(count: number): Point[] {
  return Array.from({ length: count }, (_, i): Point => {
    const y = 1 - (2 * (i + 0.5)) / count
    const around = i * Math.PI * (3 - Math.sqrt(5))
    const r = Math.sqrt(1 - y * y)
    return [r * Math.cos(around), y, r * Math.sin(around)]
  })
}

const curls = cut(
  0.014,
  union(
    0.016,
    grow(scalp, 0.02),
    ...spread(46)
      .map(([x, y, z]): Point => [x * 0.1, 1.634 + y * 0.108, -0.018 + z * 0.112])
      .filter(([, y, z]) => y > 1.56 && z < 0.085)
      .map((centre) => ellipsoid(centre, [0.037, 0.036, 0.037])),
  ),
  union(
    0.012,
    ellipsoid([0, 1.556, 0.106], [0.078, 0.098, 0.082]),
    mirrored(ellipsoid([0.1, 1.545, 0.03], [0.03, 0.05, 0.038])),
    below([0, 1.53, -0.09], [0, 1, 0.3]),
  ),
)

const bun = union(
  0.014,
  cut(0.016, grow(scalp, 0.008), union(0.02, face, napeLine)),
  union(
    0.006,
    ellipsoid([0, 1.7, -0.118], [0.046, 0.044, 0.042]),
    ring([0, 1.688, -0.1], [0, 0.5, -1], 0.034, 0.011),
  ),
)

/** Ropes of hair from the crown, hanging around the back and the sides. */
const locs = cut(
  0.008,
  union(
    0.006,
    cut(0.01, grow(scalp, 0.008), union(0.02, face, napeLine)),
    ...Array.from({ length: 19 }, (_, i) => {
      const around = ((i / 18) * 1.32 - 0.16) * Math.PI
      const long = 1.455 + 0.028 * Math.sin(i * 2.4)
      const at = (radius: number, y: number): Point => [
        Math.cos(around) * radius,
        y,
        -0.014 - Math.sin(around) * radius * 1.12,
      ]
      return union(
        0.012,
        limb(at(0.03, 1.722), at(0.088, 1.672), 0.014, 0.0145),
        limb(at(0.088, 1.672), at(0.105, 1.59), 0.0145, 0.0145),
        limb(at(0.105, 1.59), at(0.108, long), 0.0145, 0.0115),
      )
    }),
  ),
  ellipsoid([0, 1.555, 0.112], [0.074, 0.1, 0.076]),
)

/** Cloth over head, neck and shoulders that leaves the face free. */
const scarfHead = cut(
  0.012,
  union(
    0.03,
    grow(scalp, 0.017),
    ellipsoid([0, 1.56, -0.004], [0.092, 0.1, 0.094]),
    ellipsoid([0, 1.71, 0.03], [0.06, 0.03, 0.06]),
  ),
  ellipsoid([0, 1.582, 0.112], [0.061, 0.087, 0.078]),
)
/** Around the neck, and over the shoulders as far as a ball around the neck reaches. */
const drape = union(
  0.025,
  limb([0, 1.5, -0.012], [0, 1.41, -0.02], 0.078, 0.09),
  ring([0, 1.448, 0.0], [0.12, 1, -0.3], 0.08, 0.022),
  intersection(0.01, grow(allTops, 0.009), ellipsoid([0.012, 1.4, 0.0], [0.172, 0.15, 0.19])),
)

/** Lengths of cloth that cross over the forehead, around a full crown. */
const turbanWrap = union(
  0.007,
  ellipsoid([0, 1.672, -0.018], [0.103, 0.106, 0.119]),
  ...[0, 1].flatMap((i) =>
    [1, -1].map((side) =>
      ring(
        [0, 1.652 + i * 0.03, -0.016 - i * 0.004],
        [side * (0.42 + 0.06 * i), 1, 0.12 - 0.16 * i],
        0.099 - i * 0.009,
        0.0165,
      ),
    ),
  ),
)
const turban = cut(0.01, turbanWrap, ellipsoid([0, 1.556, 0.1], [0.072, 0.082, 0.07]))

const capCrown = intersection(
  0.006,
  union(
    0.02,
    ellipsoid([0, 1.652, -0.012], [0.103, 0.098, 0.119]),
    ellipsoid([0, 1.69, 0.04], [0.08, 0.055, 0.06]),
  ),
  below([0, 1.64, 0], [0, -1, -0.12]),
)
const capVisor = intersection(
  0.004,
  ellipsoid([0, 1.644, 0.12], [0.09, 0.05, 0.092]),
  intersection(
    0.003,
    cut(0.004, below([0, 1.656, 0.1], [0, 1, 0.2]), below([0, 1.646, 0.1], [0, 1, 0.2])),
    below([0, 1.64, 0.06], [0, 0, -1]),
  ),
)

const headwear = (
  shape: Distance,
  triangles: number,
  down = 1.45,
  more: Partial<Blob> = {},
): Blob => hair(shape, triangles, down, { slot: 'headwear' satisfies Slot, ...more })

/** Loose ends rest on the shoulders: they follow the neck and chest below the chin. */
const hanging: Blob['weights'] = ([, y]) =>
  alongChain(['chest', 'neck', 'head'], [1.4, 1.465], 0.04, y)

export const HAIR_STYLES: Readonly<Record<Exclude<Look['hair'], 'bald'>, Pieces>> = {
  short: worn(hair(short, 460)),
  bob: worn(hair(bob, 460)),
  curls: worn(hair(curls, 600)),
  bun: worn(hair(bun, 460)),
  long: worn(hair(long, 520, 1.18, { weights: hanging })),
  locs: worn(hair(locs, 700, 1.38, { cell: 0.0046 })),
  shaved: worn(hair(cropped(0.0035), 300)),
  headscarf: worn(headwear(scarfHead, 420), {
    ...headwear(drape, 380, 1.22, { weights: hanging }),
    // Written in model space: it has to lie on the shoulders, which are not enlarged.
    shape: drape,
  }),
  turban: worn(
    headwear(turban, 560),
    hair(cut(0.012, cropped(0.005), below([0, 1.64, 0], [0, -1, 0])), 150),
  ),
  cap: worn(
    headwear(union(0.003, capCrown, capVisor), 420, 1.55, { cell: 0.0046 }),
    hair(intersection(0.006, cropped(0.007), below([0, 1.655, 0], [0, 1, 0.1])), 260),
  ),
}
