import { type Distance, union } from '../shapes/signed-distance.ts'
import { neckScarf } from './blouse.ts'
import { BODIES } from './bodies.ts'

/** All tops together: what a badge or a scarf has to lie on, whatever is worn. */
export const allTops: Distance = union(
  0.01,
  ...Object.values(BODIES).flatMap(({ blobs }) =>
    blobs.filter(({ slot, high }) => slot === 'top' && high[1] >= 1.5).map(({ shape }) => shape),
  ),
)

/** The same with what is tied around a neck: a headscarf goes over it. */
export const allTopsAndScarf: Distance = union(0.06, allTops, neckScarf)
