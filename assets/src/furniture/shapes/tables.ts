import { bevelBox, slat, softBox } from '../kit/boxes.ts'
import { joined, type Mesh, moved, turned } from '../kit/mesh.ts'
import { type Part, type Piece, part } from '../kit/piece.ts'
import { bar, cylinder, extrude, lathe, sector } from '../kit/solids.ts'
import {
  COFFEE_CORNER,
  COFFEE_TABLE_RADIUS,
  CURVED_DESK,
  DESK_HEIGHT,
  GIFT_TABLE,
  LONG_TABLE,
  STRAIGHT_DESK,
  TABLE_RADIUS,
} from '../measures.ts'

const WORKTOP = 0.74

/** A visitor's ledge over a slatted front, a lower worktop behind, a plinth set back. */
export function curvedDesk(): Piece {
  const { centreZ, inner, outer, halfAngle } = CURVED_DESK
  const ring = (from: number, to: number, shrink = 0) => ({
    centreZ,
    inner: from,
    outer: to,
    halfAngle: halfAngle - shrink,
  })
  const slatCount = 52
  const slats = Array.from({ length: slatCount }, (_, i) => {
    const angle = -halfAngle + 0.02 + ((2 * halfAngle - 0.04) * i) / (slatCount - 1)
    const upright = moved(slat(0.034, DESK_HEIGHT - 0.17, 0.03, 0.004), 0, 0.1, outer - 0.035)
    return moved(turned(upright, 'y', angle), 0, 0, centreZ)
  })
  const ends = [-1, 1].map((side) => {
    const panel = moved(
      bevelBox(0.04, DESK_HEIGHT - 0.05, outer - inner),
      0,
      0,
      (inner + outer) / 2,
    )
    return part('timber', moved(turned(panel, 'y', side * (halfAngle - 0.008)), 0, 0, centreZ))
  })
  const band = extrude(sector(ring(outer - 0.02, outer + 0.004, halfAngle - 0.3), 10), 0.62, 0.004)
  return {
    standing: true,
    parts: [
      part('lacquer-dark', extrude(sector(ring(outer - 0.16, outer - 0.08, 0.02), 18), 0.1, 0.004)),
      part(
        'timber-dark',
        moved(
          extrude(sector(ring(outer - 0.1, outer - 0.05), 18), DESK_HEIGHT - 0.14, 0.004),
          0,
          0.08,
          0,
        ),
      ),
      part('timber', joined(...slats)),
      part('front', moved(band, 0, 0.26, 0)),
      part(
        'stone',
        moved(
          extrude(sector(ring(outer - 0.3, outer + 0.03, -0.012), 20), 0.05, 0.008),
          0,
          DESK_HEIGHT - 0.05,
          0,
        ),
      ),
      part(
        'glow',
        moved(
          extrude(sector(ring(outer - 0.06, outer - 0.03, 0.03), 18), 0.014, 0.002),
          0,
          DESK_HEIGHT - 0.07,
          0,
        ),
      ),
      part(
        'timber',
        moved(
          extrude(sector(ring(inner, outer - 0.08, 0.01), 18), 0.035, 0.006),
          0,
          WORKTOP - 0.035,
          0,
        ),
      ),
      ...ends,
      ...[-0.55, 0.42].flatMap((angle) => monitor(angle)),
    ],
  }
}

/** A flat screen for the rep on the curved desk's worktop, seen from behind by visitors. */
function monitor(angle: number): Part[] {
  const { centreZ, inner } = CURVED_DESK
  const put = (mesh: Mesh) => moved(turned(mesh, 'y', angle), 0, WORKTOP, centreZ)
  const z = inner + 0.3
  return [
    part('lacquer-dark', put(moved(bevelBox(0.22, 0.012, 0.16), 0, 0, z))),
    part('lacquer-dark', put(moved(bevelBox(0.04, 0.2, 0.02), 0, 0.01, z + 0.03))),
    part('lacquer-dark', put(moved(bevelBox(0.54, 0.31, 0.022), 0, 0.12, z))),
  ]
}

export function straightDesk(): Piece {
  const { width, depth } = STRAIGHT_DESK
  const slatCount = 40
  const slats = Array.from({ length: slatCount }, (_, i) =>
    moved(
      slat(0.034, DESK_HEIGHT - 0.17, 0.03, 0.004),
      -width / 2 + 0.04 + ((width - 0.08) * i) / (slatCount - 1),
      0.1,
      depth / 2 - 0.035,
    ),
  )
  return {
    standing: true,
    parts: [
      part('lacquer-dark', moved(bevelBox(width - 0.08, 0.1, 0.08), 0, 0, depth / 2 - 0.12)),
      part(
        'timber-dark',
        moved(bevelBox(width, DESK_HEIGHT - 0.14, 0.05), 0, 0.08, depth / 2 - 0.08),
      ),
      part('timber', joined(...slats)),
      part(
        'front',
        moved(bevelBox(width * 0.34, 0.5, 0.02), -width * 0.26, 0.34, depth / 2 - 0.012),
      ),
      part(
        'stone',
        moved(bevelBox(width + 0.04, 0.05, 0.32, 0.008), 0, DESK_HEIGHT - 0.05, depth / 2 - 0.14),
      ),
      part('timber', moved(bevelBox(width, 0.035, depth - 0.1), 0, WORKTOP - 0.035, -0.05)),
      ...[-1, 1].map((side) =>
        part(
          'timber',
          moved(bevelBox(0.04, DESK_HEIGHT - 0.05, depth), side * (width / 2 - 0.02), 0, 0),
        ),
      ),
    ],
  }
}

export function table(): Piece {
  const stem = lathe(
    [
      [0.23, 0],
      [0.23, 0.012],
      [0.05, 0.03],
      [0.032, 0.08],
      [0.032, 0.62],
      [0.07, 0.7],
    ],
    20,
  )
  return {
    standing: true,
    parts: [
      part('black-metal', stem),
      part('timber', moved(cylinder(TABLE_RADIUS, 0.032, 36, 0.01), 0, 0.708, 0)),
    ],
  }
}

export function coffeeTable(): Piece {
  const r = COFFEE_TABLE_RADIUS
  const legs = [0, 1, 2].map((i) => {
    const a = (i * Math.PI * 2) / 3
    const at = (radius: number, y: number) =>
      [Math.sin(a) * radius, y, Math.cos(a) * radius] as const
    return part('timber', bar([at(r * 0.72, 0), at(r * 0.55, 0.35)], 0.02, 8))
  })
  return {
    standing: true,
    parts: [
      ...legs,
      part('stone', moved(cylinder(r, 0.03, 36, 0.008), 0, 0.35, 0)),
      part('lacquer', moved(turned(bevelBox(0.2, 0.012, 0.27, 0.003), 'y', 0.5), 0.12, 0.38, 0.06)),
      part('brand', moved(turned(bevelBox(0.19, 0.01, 0.26, 0.003), 'y', 0.35), 0.12, 0.392, 0.06)),
      part(
        'ceramic',
        moved(
          lathe(
            [
              [0.03, 0],
              [0.06, 0.03],
              [0.055, 0.1],
              [0.025, 0.16],
              [0.03, 0.19],
            ],
            16,
          ),
          -0.16,
          0.38,
          -0.08,
        ),
      ),
    ],
  }
}

export function giftTable(): Piece {
  const { width, depth } = GIFT_TABLE
  const gift = (
    x: number,
    z: number,
    size: number,
    finish: 'brand' | 'accent' | 'lacquer',
    turn: number,
  ): Part[] => {
    const put = (mesh: Mesh) => moved(turned(mesh, 'y', turn), x, 0.9, z)
    const ribbon = finish === 'lacquer' ? 'accent' : 'lacquer'
    return [
      part(finish, put(bevelBox(size, size * 0.7, size))),
      part(ribbon, put(moved(bevelBox(size + 0.006, size * 0.71, 0.024, 0.002), 0, 0, 0))),
      part(ribbon, put(moved(bevelBox(0.024, size * 0.71, size + 0.006, 0.002), 0, 0, 0))),
    ]
  }
  return {
    standing: true,
    parts: [
      part('timber', moved(bevelBox(width, 0.04, depth, 0.008), 0, 0.86, 0)),
      part('front', moved(softBox(width - 0.1, 0.8, depth - 0.1, 0.02, 0.4), 0, 0.06, 0)),
      part('lacquer-dark', bevelBox(width - 0.16, 0.06, depth - 0.16)),
      ...gift(0.2, 0.02, 0.22, 'accent', 0.3),
      ...gift(0.52, -0.08, 0.18, 'lacquer', -0.4),
      ...gift(0.66, 0.16, 0.14, 'brand', 0.1),
    ],
  }
}

export function coffeeCorner(): Piece {
  const { width, depth } = COFFEE_CORNER
  const z = -depth / 2
  const doors = [-1, 0, 1].map((i) =>
    part(
      'front',
      moved(bevelBox(width / 3 - 0.015, 0.74, 0.02), (i * width) / 3, 0.1, depth / 2 - 0.03),
    ),
  )
  const cups = Array.from({ length: 6 }, (_, i) =>
    moved(
      lathe(
        [
          [0.025, 0],
          [0.038, 0.02],
          [0.042, 0.085],
          [0.036, 0.08],
          [0.03, 0.03],
        ],
        12,
      ),
      0.35 + (i % 3) * 0.11,
      0.94,
      -0.12 + Math.floor(i / 3) * 0.11,
    ),
  )
  const machine: Part[] = [
    part('lacquer-dark', moved(softBox(0.46, 0.42, 0.4, 0.03), -0.6, 0.94, -0.04)),
    part('steel', moved(bevelBox(0.4, 0.03, 0.18), -0.6, 0.95, 0.2)),
    part('steel', moved(bevelBox(0.3, 0.14, 0.02), -0.6, 1.17, 0.165)),
    part('steel', moved(turned(cylinder(0.035, 0.12, 16), 'x', Math.PI / 2), -0.6, 1.12, 0.16)),
  ]
  return {
    standing: true,
    parts: [
      part('lacquer-dark', moved(bevelBox(width - 0.06, 0.1, depth - 0.1), 0, 0, -0.03)),
      part('timber', moved(softBox(width, 0.8, depth - 0.04, 0.004, 0.8), 0, 0.1, -0.02)),
      ...doors,
      part('stone', moved(bevelBox(width + 0.02, 0.04, depth + 0.02, 0.008), 0, 0.9, 0)),
      part('stone', moved(bevelBox(width, 0.5, 0.02), 0, 0.94, z + 0.012)),
      part('timber', moved(bevelBox(width, 0.035, 0.26), 0, 1.62, z + 0.14)),
      part('timber', moved(bevelBox(width, 0.035, 0.26), 0, 2.02, z + 0.14)),
      part('glow', moved(bevelBox(width - 0.2, 0.012, 0.03, 0.003), 0, 1.608, z + 0.2)),
      part('ceramic', joined(...cups)),
      part(
        'ceramic',
        moved(
          lathe(
            [
              [0.04, 0],
              [0.07, 0.05],
              [0.05, 0.15],
              [0.03, 0.2],
            ],
            16,
          ),
          -1.1,
          1.655,
          z + 0.14,
        ),
      ),
      part('accent', moved(cylinder(0.06, 0.16, 16), -0.5, 1.655, z + 0.14)),
      part('brand', moved(cylinder(0.06, 0.2, 16), -0.34, 1.655, z + 0.14)),
      part(
        'ceramic-dark',
        moved(
          lathe(
            [
              [0.05, 0],
              [0.1, 0.06],
              [0.1, 0.12],
              [0.09, 0.12],
            ],
            16,
          ),
          0.9,
          1.655,
          z + 0.14,
        ),
      ),
      ...machine,
    ],
  }
}

/** A long table of planks on two trestles of steel. */
export function longTable(): Piece {
  const { width, depth } = LONG_TABLE
  const planks = Array.from({ length: 4 }, (_, i) =>
    moved(bevelBox(width, 0.05, depth / 4 - 0.004, 0.004), 0, 0.69, ((i - 1.5) * depth) / 4),
  )
  const trestle = (x: number) => [
    moved(bevelBox(0.06, 0.04, depth - 0.06), x, 0, 0),
    moved(bevelBox(0.06, 0.04, depth - 0.06), x, 0.65, 0),
    ...[-1, 1].map((side) => moved(bevelBox(0.06, 0.65, 0.06), x, 0.02, side * (depth / 2 - 0.12))),
  ]
  return {
    standing: true,
    parts: [
      part('timber', joined(...planks)),
      part('black-metal', joined(...[-1, 1].flatMap((side) => trestle(side * (width / 2 - 0.3))))),
      part('black-metal', moved(bevelBox(width - 0.6, 0.04, 0.04), 0, 0.2, 0)),
    ],
  }
}
