import { allTops } from '../outfits/all-tops.ts'
import { asHead, scalp } from '../shapes/head.ts'
import {
  below,
  cut,
  ellipsoid,
  grow,
  intersection,
  limb,
  mirrored,
  union,
} from '../shapes/signed-distance.ts'
import type { Point } from '../vector.ts'
import { hair, hanging, worn } from './hair.ts'
import { cropped } from './short-hair.ts'

/** The face between strands that fall beside it. */
const framedFace = union(
  0.02,
  ellipsoid([0, 1.558, 0.105], [0.069, 0.104, 0.08]),
  ellipsoid([0, 1.46, 0.06], [0.064, 0.08, 0.075]),
)

/** To the chin, turned in below; a fringe from a parting on the left. */
const bob = cut(
  0.014,
  union(
    0.03,
    grow(scalp, 0.014),
    limb([0, 1.63, -0.045], [0, 1.535, -0.05], 0.092, 0.09, 0.74),
    mirrored(limb([0.082, 1.625, -0.014], [0.084, 1.525, -0.002], 0.031, 0.03)),
    limb([0.03, 1.703, 0.05], [-0.05, 1.672, 0.062], 0.026, 0.022),
  ),
  union(
    0.012,
    framedFace,
    below([0, 1.492, 0], [0, 1, 0.1]),
    limb([0.034, 1.75, -0.03], [0.034, 1.732, 0.09], 0.007, 0.008),
  ),
)

/** Falls from a parting in the middle behind the shoulders. */
const longHead = asHead(
  cut(
    0.016,
    union(
      0.03,
      grow(scalp, 0.013),
      limb([0, 1.645, -0.045], [0, 1.47, -0.075], 0.09, 0.096, 0.66),
      mirrored(limb([0.081, 1.63, -0.02], [0.094, 1.46, -0.035], 0.026, 0.026)),
      mirrored(ellipsoid([0.032, 1.7, 0.044], [0.05, 0.027, 0.048])),
    ),
    union(0.012, framedFace, limb([0, 1.75, -0.02], [0, 1.728, 0.09], 0.006, 0.008)),
  ),
)
/** The ends lie on whatever is worn: as far as two widening lengths of hair reach over it. */
const longEnds = union(
  0.03,
  limb([0, 1.46, -0.085], [0, 1.35, -0.11], 0.108, 0.1, 0.5),
  limb([0, 1.36, -0.11], [0, 1.24, -0.12], 0.1, 0.066, 0.4),
  intersection(
    0.012,
    grow(allTops, 0.026),
    limb([0, 1.4, -0.14], [0, 1.255, -0.16], 0.115, 0.075, 0.9),
  ),
)
const long = union(0.03, longHead, longEnds)

/** Ropes of hair from the crown, hanging around the back and the sides. */
const locs = cut(
  0.008,
  union(
    0.006,
    cropped(0.009),
    ...Array.from({ length: 19 }, (_, i) => {
      const around = ((i / 18) * 1.32 - 0.16) * Math.PI
      const long = 1.47 + 0.026 * Math.sin(i * 2.4)
      const at = (radius: number, y: number): Point => [
        Math.cos(around) * radius,
        y,
        -0.014 - Math.sin(around) * radius * 1.12,
      ]
      return union(
        0.012,
        limb(at(0.03, 1.722), at(0.088, 1.672), 0.014, 0.0145),
        limb(at(0.088, 1.672), at(0.104, 1.59), 0.0145, 0.0145),
        limb(at(0.104, 1.59), at(0.106, long), 0.0145, 0.0115),
      )
    }),
  ),
  ellipsoid([0, 1.557, 0.112], [0.074, 0.1, 0.076]),
)

export const LONG_HAIR = {
  bob: worn(hair(bob, 620)),
  long: worn({ ...hair(long, 720, 1.16, { weights: hanging }), shape: long }),
  locs: worn(hair(locs, 780, 1.38, { cell: 0.0046 })),
}
