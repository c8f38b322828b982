import type { Pieces } from '../outfits/garment.ts'
import { asHead, headRigid } from '../shapes/head.ts'
import type { Blob } from '../shapes/pieces.ts'
import type { Distance } from '../shapes/signed-distance.ts'
import { alongChain } from '../shapes/weights.ts'

/** A hair blob. Shapes are written at the life-size head and reach down to `down`. */
export function hair(
  shape: Distance,
  triangles: number,
  down = 1.43,
  more: Partial<Blob> = {},
): Blob {
  return {
    shape: asHead(shape),
    slot: 'hair',
    weights: headRigid,
    low: [-0.2, down, -0.25],
    high: [0.2, 1.87, 0.2],
    cell: 0.0052,
    triangles,
    least: 0.62,
    ...more,
  }
}

export const worn = (...blobs: Blob[]): Pieces => ({ blobs, patches: [] })

/** Loose ends rest on the shoulders: they follow the neck and chest below the chin. */
export const hanging: Blob['weights'] = ([, y]) =>
  alongChain(['chest', 'neck', 'head'], [1.385, 1.455], 0.04, y)
