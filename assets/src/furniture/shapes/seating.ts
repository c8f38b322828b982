import { bevelBox, pad, softBox } from '../kit/boxes.ts'
import { moved, turned } from '../kit/mesh.ts'
import { type Part, type Piece, part } from '../kit/piece.ts'
import { bar, lathe } from '../kit/solids.ts'
import { ARMCHAIR, BENCH, SEAT_HEIGHT, SOFA, STOOL_RADIUS } from '../measures.ts'

/** Seats are measured where a body has pressed the pad in. */
const PAD_GIVE = 0.03

function legs(width: number, depth: number, height: number): Part[] {
  return [-1, 1].flatMap((x) =>
    [-1, 1].map((z) => {
      const [top, foot] = [
        [x * (width / 2 - 0.08), height, z * (depth / 2 - 0.08)],
        [x * (width / 2 - 0.05), 0, z * (depth / 2 - 0.05)],
      ] as const
      return part('timber', bar([foot, top], 0.018, 8))
    }),
  )
}

export function sofa(): Piece {
  const { width, depth } = SOFA
  const armWidth = 0.17
  const seatWidth = (width - armWidth * 2) / 3
  const seatDepth = depth - 0.26
  const cushions = [-1, 0, 1].flatMap((i) => [
    part(
      'upholstery',
      moved(
        pad(seatWidth - 0.008, 0.16, seatDepth, 0.025),
        i * seatWidth,
        SEAT_HEIGHT - 0.13 - PAD_GIVE + 0.02,
        0.12,
      ),
    ),
    part(
      'upholstery',
      moved(
        turned(pad(seatWidth - 0.012, 0.4, 0.17, 0.03), 'x', -0.16),
        i * seatWidth,
        SEAT_HEIGHT,
        -0.23,
      ),
    ),
  ])
  return {
    standing: true,
    parts: [
      ...legs(width, depth, 0.12),
      part('upholstery', moved(softBox(width, 0.2, depth, 0.03, 0.25), 0, 0.12, 0)),
      part(
        'upholstery',
        moved(softBox(width - armWidth * 2, 0.54, 0.14, 0.05, 0.25), 0, 0.25, -depth / 2 + 0.07),
      ),
      ...[-1, 1].map((side) =>
        part(
          'upholstery',
          moved(
            softBox(armWidth, 0.46, depth, 0.06, 0.22),
            side * (width - armWidth) * 0.5,
            0.14,
            0,
          ),
        ),
      ),
      ...cushions,
      part(
        'cushion',
        moved(turned(pad(0.4, 0.36, 0.12, 0.06), 'x', -0.34), -0.62, SEAT_HEIGHT + 0.02, -0.03),
      ),
    ],
  }
}

export function armchair(): Piece {
  const { width, depth } = ARMCHAIR
  return {
    standing: true,
    parts: [
      ...legs(width, depth, 0.14),
      part('upholstery', moved(softBox(width - 0.06, 0.18, depth - 0.06, 0.04, 0.25), 0, 0.14, 0)),
      part(
        'upholstery',
        moved(pad(width - 0.26, 0.15, depth - 0.22, 0.03), 0, SEAT_HEIGHT - 0.14, 0.08),
      ),
      part(
        'upholstery',
        moved(
          turned(pad(width - 0.24, 0.42, 0.15, 0.03), 'x', -0.2),
          0,
          SEAT_HEIGHT - 0.04,
          -depth / 2 + 0.2,
        ),
      ),
      part('upholstery', moved(softBox(width, 0.5, 0.12, 0.06, 0.2), 0, 0.24, -depth / 2 + 0.06)),
      ...[-1, 1].map((side) =>
        part(
          'upholstery',
          moved(softBox(0.13, 0.42, depth - 0.04, 0.06, 0.2), side * (width / 2 - 0.065), 0.16, 0),
        ),
      ),
    ],
  }
}

export function stool(): Piece {
  const r = STOOL_RADIUS
  const top = SEAT_HEIGHT
  const seat = lathe(
    [
      [0, top - 0.09],
      [r - 0.02, top - 0.09],
      [r, top - 0.07],
      [r, top - 0.025],
      [r - 0.03, top],
      [0, top + 0.008],
    ],
    20,
  )
  const feet = Array.from({ length: 4 }, (_, i) => {
    const a = (i + 0.5) * (Math.PI / 2)
    const at = (radius: number, y: number) =>
      [Math.sin(a) * radius, y, Math.cos(a) * radius] as const
    return part('timber', bar([at(r * 0.95, 0), at(r * 0.6, top - 0.09)], 0.015, 8))
  })
  const ring = Array.from({ length: 17 }, (_, i) => {
    const a = (i / 16) * Math.PI * 2
    return [Math.sin(a) * r * 0.86, 0.14, Math.cos(a) * r * 0.86] as const
  })
  return {
    standing: true,
    parts: [part('upholstery', seat), ...feet, part('black-metal', bar(ring, 0.008, 6))],
  }
}

export function bench(): Piece {
  const { width, depth } = BENCH
  return {
    standing: true,
    parts: [
      part('upholstery', moved(pad(width, 0.09, depth, 0.015), 0, SEAT_HEIGHT - 0.1, 0)),
      part('timber', moved(bevelBox(width - 0.06, 0.04, depth - 0.06), 0, SEAT_HEIGHT - 0.14, 0)),
      ...[-1, 1].map((side) =>
        part(
          'black-metal',
          moved(bevelBox(0.05, SEAT_HEIGHT - 0.14, depth - 0.1), side * (width / 2 - 0.18), 0, 0),
        ),
      ),
    ],
  }
}
