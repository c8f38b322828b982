import type { Blob } from './pieces.ts'
import { below, ellipsoid, limb, mirrored, union } from './signed-distance.ts'
import { legWeights, trouserWeights } from './weights.ts'

/** Both legs of trousers, `loose` metres wider than close-fitting ones, down to `hem`. */
export function trousers(loose: number, hem = 0.05): Blob {
  const leg = union(
    0.035,
    limb([0.089, 0.86, -0.004], [0.094, 0.48, 0.008], 0.0795 + loose * 0.6, 0.061 + loose),
    limb([0.093, 0.48, 0.006], [0.098, 0.05, -0.023], 0.061 + loose, 0.052 + loose),
  )
  return {
    shape: union(0.05, ellipsoid([0, 0.9, -0.008], [0.138, 0.12, 0.102]), mirrored(leg)),
    trim: below([0, hem, -0.02], [0, -1, -0.12]),
    slot: 'bottom',
    weights: trouserWeights,
    low: [-0.26, -0.03, -0.17],
    high: [0.26, 1.03, 0.17],
    cell: 0.0085,
    triangles: 320,
    whole: true,
  }
}

/** Bare legs below a skirt. */
export const bareLegs: Blob = {
  shape: mirrored(
    union(
      0.03,
      limb([0.085, 0.7, 0], [0.093, 0.49, 0.01], 0.066, 0.05),
      limb([0.093, 0.49, 0.008], [0.097, 0.32, -0.012], 0.05, 0.048),
      limb([0.097, 0.32, -0.012], [0.098, 0.07, -0.018], 0.046, 0.03),
    ),
  ),
  slot: 'skin',
  weights: legWeights,
  low: [-0.2, 0.02, -0.12],
  high: [0.2, 0.66, 0.12],
  cell: 0.008,
  triangles: 190,
}
