import { scalp } from '../shapes/head.ts'
import {
  below,
  cut,
  type Distance,
  ellipsoid,
  grow,
  limb,
  mirrored,
  ring,
  union,
} from '../shapes/signed-distance.ts'
import type { Point } from '../vector.ts'
import { hair, worn } from './hair.ts'

/** What stays free of hair: the face, and from the ears forward; sideburns reach before the ears. */
const face = union(
  0.02,
  ellipsoid([0, 1.56, 0.1], [0.076, 0.1, 0.078]),
  mirrored(ellipsoid([0.1, 1.548, 0.026], [0.032, 0.05, 0.04])),
)
/** Behind and below the ears, down to the neckline. */
const napeLine = below([0, 1.538, -0.09], [0, 1, 0.35])

/** Hair of even length all over the scalp. */
export const cropped = (thickness: number): Distance =>
  cut(0.012, grow(scalp, thickness), union(0.02, face, napeLine))

/** Short sides; above a parting on the left the hair is brushed up and over to the right. */
const short = cut(
  0.014,
  union(
    0.03,
    grow(scalp, 0.009),
    limb([0.03, 1.704, 0.062], [-0.034, 1.7, 0.048], 0.034, 0.026, 0.9),
    limb([0.022, 1.716, 0.02], [-0.03, 1.712, -0.02], 0.03, 0.028),
    ellipsoid([0, 1.61, -0.086], [0.066, 0.06, 0.034]),
  ),
  union(
    0.016,
    face,
    ellipsoid([0.004, 1.6, 0.108], [0.06, 0.079, 0.06]),
    napeLine,
    limb([0.052, 1.742, -0.03], [0.048, 1.728, 0.075], 0.004, 0.005),
  ),
)

/** A point on the scalp's ellipsoid at so many radii. */
const onScalp = ([x, y, z]: Point, out: number): Point => [
  x * 0.087 * out,
  1.624 + y * 0.097 * out,
  -0.011 + z * 0.102 * out,
]

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
    0.018,
    grow(scalp, 0.022),
    ...spread(58)
      .map((direction) => onScalp(direction, 1.17))
      .filter(([, y, z]) => y > 1.565 && z < 0.088)
      .map((centre) => ellipsoid(centre, [0.033, 0.032, 0.033])),
  ),
  union(
    0.012,
    ellipsoid([0, 1.558, 0.106], [0.076, 0.099, 0.084]),
    mirrored(ellipsoid([0.104, 1.545, 0.03], [0.03, 0.05, 0.038])),
    below([0, 1.53, -0.09], [0, 1, 0.3]),
  ),
)

/** Combed back from a round hairline into a knot on the crown, a strand loose at either temple. */
const bun = union(
  0.01,
  cut(0.014, grow(scalp, 0.01), union(0.02, face, napeLine)),
  mirrored(
    union(
      0.01,
      limb([0.062, 1.665, 0.066], [0.084, 1.6, 0.048], 0.01, 0.007),
      limb([0.084, 1.6, 0.048], [0.082, 1.555, 0.05], 0.007, 0.003),
    ),
  ),
  union(
    0.008,
    ellipsoid([0, 1.722, -0.098], [0.047, 0.043, 0.043]),
    ring([0, 1.703, -0.078], [0, 0.75, -0.66], 0.034, 0.011),
  ),
)

export const SHORT_HAIR = {
  short: worn(hair(short, 620)),
  curls: worn(hair(curls, 780)),
  bun: worn(hair(bun, 620)),
  shaved: worn(hair(cropped(0.0035), 340)),
}
