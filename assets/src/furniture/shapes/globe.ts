import { type Piece, part } from '../kit/piece.ts'
import { bar, cylinder, lathe } from '../kit/solids.ts'

/** Metres above its foot. */
const MIDDLE = 0.42
const RADIUS = 0.26

/** A world in the company's colours with a tilted ring about it. */
export function globe(): Piece {
  const profile = Array.from({ length: 13 }, (_, i) => {
    const angle = (i / 12 - 0.5) * Math.PI
    return [Math.cos(angle) * RADIUS, MIDDLE + Math.sin(angle) * RADIUS] as const
  })
  const ring = Array.from({ length: 37 }, (_, i) => {
    const angle = (i / 36) * Math.PI * 2
    const radius = RADIUS * 1.45
    return [
      Math.sin(angle) * radius,
      MIDDLE + Math.sin(angle) * radius * 0.42,
      Math.cos(angle) * radius,
    ] as const
  })
  return {
    standing: true,
    parts: [
      part('brand', lathe(profile, 24)),
      part('accent', bar(ring, 0.014, 6)),
      part('lacquer-dark', cylinder(0.12, 0.02, 28)),
      part(
        'steel',
        bar(
          [
            [0, 0.02, 0],
            [0, MIDDLE - RADIUS + 0.01, 0],
          ],
          0.012,
          8,
        ),
      ),
    ],
  }
}
