import { bevelBox, pad, slat, softBox } from '../kit/boxes.ts'
import { joined, moved, turned } from '../kit/mesh.ts'
import { type Part, type Piece, part } from '../kit/piece.ts'
import { bar, cylinder, extrude, lathe } from '../kit/solids.ts'
import {
  BOOTH,
  PARTITION,
  PODIUM,
  ROUND_RUG_RADIUS,
  RUG,
  SEAT_HEIGHT,
  SHELF,
  SLAT_PANEL,
} from '../measures.ts'

/** A quiet booth: felt walls with a timber skin, a bench along the back, a lamp, a small table. */
export function booth(): Piece {
  const { width, depth, height, wall } = BOOTH
  const innerWidth = width - wall * 2
  const ribs = [-1, 1].flatMap((side) =>
    Array.from({ length: 12 }, (_, i) =>
      moved(
        turned(slat(0.13, height - 0.3, 0.02), 'y', (-side * Math.PI) / 2),
        side * (innerWidth / 2 - 0.008),
        0.12,
        -depth / 2 + 0.22 + i * 0.15,
      ),
    ),
  )
  const cheek = (side: number) =>
    moved(softBox(wall, height, depth, 0.03, 0.8), (side * (width - wall)) / 2, 0, 0)
  return {
    standing: true,
    parts: [
      part('timber', joined(cheek(-1), cheek(1))),
      part(
        'timber',
        moved(softBox(innerWidth + 0.02, height, wall, 0.01, 0.9), 0, 0, -(depth - wall) / 2),
      ),
      part(
        'felt',
        moved(
          softBox(innerWidth - 0.02, height - 0.3, 0.03, 0.012, 0.6),
          0,
          0.12,
          -depth / 2 + wall + 0.015,
        ),
      ),
      part('felt', joined(...ribs)),
      part('timber', moved(softBox(width, 0.1, depth, 0.03, 0.9), 0, height - 0.1, 0)),
      part('glow', moved(bevelBox(innerWidth - 0.4, 0.012, 0.05, 0.003), 0, height - 0.115, 0.1)),
      part(
        'felt',
        moved(softBox(innerWidth - 0.02, 0.3, 0.54, 0.02, 0.4), 0, 0, -depth / 2 + wall + 0.29),
      ),
      part(
        'upholstery-dark',
        moved(
          pad(innerWidth - 0.03, 0.15, 0.56, 0.012),
          0,
          SEAT_HEIGHT - 0.15,
          -depth / 2 + wall + 0.3,
        ),
      ),
      part(
        'cushion',
        moved(turned(pad(0.38, 0.34, 0.11, 0.06), 'x', -0.25), -0.82, SEAT_HEIGHT, -0.66),
      ),
      part('timber', moved(cylinder(0.24, 0.026, 28, 0.008), 0.45, 0.66, 0.1)),
      part(
        'black-metal',
        moved(
          lathe(
            [
              [0.16, 0],
              [0.16, 0.01],
              [0.025, 0.025],
              [0.02, 0.66],
            ],
            16,
          ),
          0.45,
          0,
          0.1,
        ),
      ),
    ],
  }
}

export function partition(): Piece {
  const { width, depth, height } = PARTITION
  return {
    standing: true,
    parts: [
      part('felt', moved(softBox(width, height - 0.12, depth, 0.03, 0.35), 0, 0.12, 0)),
      ...[-1, 1].map((side) =>
        part('black-metal', moved(bevelBox(0.04, 0.14, 0.4), side * (width / 2 - 0.25), 0, 0)),
      ),
    ],
  }
}

export function slatPanel(): Piece {
  const { width, height } = SLAT_PANEL
  const count = 22
  const slats = Array.from({ length: count }, (_, i) =>
    moved(
      bevelBox(0.035, height - 0.14, 0.1, 0.005),
      -width / 2 + 0.05 + ((width - 0.1) * i) / (count - 1),
      0.08,
      0,
    ),
  )
  return {
    standing: true,
    parts: [
      part('timber', joined(...slats)),
      part('black-metal', bevelBox(width, 0.08, 0.3)),
      part('timber', moved(bevelBox(width, 0.06, 0.12), 0, height - 0.06, 0)),
    ],
  }
}

/** Between two boards of a shelf, metres. */
const SHELF_RISE = (SHELF.height - 0.11) / 4
/** Height of what stands on a board, counted from 0. */
const onBoard = (level: number) => 0.11 + level * SHELF_RISE

export function shelf(): Piece {
  const { width, depth, height } = SHELF
  const boards = Array.from({ length: 5 }, (_, i) =>
    moved(bevelBox(width - 0.06, 0.03, depth), 0, 0.08 + (i * (height - 0.11)) / 4, 0),
  )
  return {
    standing: true,
    parts: [
      part('timber', joined(...boards)),
      ...[-1, 1].map((side) =>
        part(
          'black-metal',
          moved(bevelBox(0.03, height, depth), (side * (width - 0.03)) / 2, 0, 0),
        ),
      ),
      ...books(1, -0.72, 9),
      ...books(2, 0.1, 11),
      ...books(0, -0.3, 7),
      ...vases(),
    ],
  }
}

/** A row of books on a board of a shelf; `from` metres along it. */
function books(level: number, from: number, count: number): Part[] {
  return Array.from({ length: count }, (_, i) => {
    const finish = (['brand', 'lacquer', 'upholstery-dark', 'accent', 'ceramic'] as const)[
      (i * 7 + level) % 5
    ]!
    return part(
      finish,
      moved(
        bevelBox(0.032, 0.22 + ((i * 13) % 5) * 0.018, 0.19, 0.003),
        from + i * 0.036,
        onBoard(level),
        0.02,
      ),
    )
  })
}

/** Vases, a bowl and a plant between the books of a shelf. */
function vases(): Part[] {
  return [
    part(
      'ceramic',
      moved(
        lathe(
          [
            [0.05, 0],
            [0.1, 0.08],
            [0.08, 0.2],
            [0.035, 0.27],
            [0.045, 0.31],
          ],
          18,
        ),
        0.5,
        onBoard(1),
        0,
      ),
    ),
    part(
      'ceramic-dark',
      moved(
        lathe(
          [
            [0.08, 0],
            [0.13, 0.1],
            [0.12, 0.14],
            [0.11, 0.13],
          ],
          18,
        ),
        -0.45,
        onBoard(2),
        0,
      ),
    ),
    part(
      'brass',
      moved(
        lathe(
          [
            [0.06, 0],
            [0.06, 0.02],
            [0.012, 0.03],
            [0.012, 0.1],
            [0.07, 0.17],
            [0.05, 0.26],
            [0, 0.29],
          ],
          18,
        ),
        -0.55,
        onBoard(3),
        0,
      ),
    ),
    part(
      'leaf',
      moved(
        lathe(
          [
            [0, 0],
            [0.07, 0.02],
            [0.12, 0.12],
            [0.07, 0.24],
            [0, 0.26],
          ],
          12,
        ),
        0.62,
        onBoard(3) + 0.1,
        0,
      ),
    ),
    part('ceramic', moved(cylinder(0.07, 0.12, 16), 0.62, onBoard(3), 0)),
  ]
}

export function podium(): Piece {
  const { width, height } = PODIUM
  return {
    standing: true,
    parts: [
      part('lacquer', moved(softBox(width, height - 0.1, width, 0.012, 0.25), 0, 0.06, 0)),
      part('lacquer-dark', bevelBox(width - 0.06, 0.06, width - 0.06)),
      part('stone', moved(bevelBox(width + 0.01, 0.04, width + 0.01), 0, height - 0.04, 0)),
    ],
  }
}

/** Something to show until the company places its own: a twisted ring on a pin. */
export function exhibit(): Piece {
  const turns = 64
  const ring = Array.from({ length: turns + 1 }, (_, i) => {
    const a = (i / turns) * Math.PI * 4
    const r = 0.17 + 0.06 * Math.cos(a * 1.5)
    return [Math.sin(a) * r, 0.33 + 0.1 * Math.sin(a * 1.5), Math.cos(a) * r] as const
  })
  return {
    standing: true,
    parts: [
      part('brass', bar(ring, 0.022, 10)),
      part('lacquer-dark', cylinder(0.09, 0.02, 24)),
      part(
        'brass',
        bar(
          [
            [0, 0.02, 0.1],
            [0, 0.28, 0.2],
          ],
          0.006,
          6,
        ),
      ),
      part(
        'brass',
        bar(
          [
            [0, 0.02, -0.05],
            [0, 0.3, -0.13],
          ],
          0.006,
          6,
        ),
      ),
    ],
  }
}

export function tray(): Piece {
  const glass = lathe(
    [
      [0.032, 0],
      [0.032, 0.004],
      [0.005, 0.01],
      [0.005, 0.08],
      [0.03, 0.11],
      [0.034, 0.16],
      [0.03, 0.19],
    ],
    14,
  )
  const spots = [
    [-0.09, 0.06],
    [0.04, 0.08],
    [0.12, -0.02],
    [-0.02, -0.05],
  ] as const
  return {
    standing: true,
    parts: [
      part(
        'brass',
        lathe(
          [
            [0, 0],
            [0.2, 0],
            [0.215, 0.02],
            [0.205, 0.02],
            [0.195, 0.01],
            [0, 0.01],
          ],
          32,
        ),
      ),
      part('glass', joined(...spots.map(([x, z]) => moved(glass, x, 0.01, z)))),
    ],
  }
}

export function rug(): Piece {
  const { width, depth } = RUG
  return {
    standing: true,
    parts: [
      part('rug-border', softBox(width, 0.01, depth, 0.004, 0.8)),
      part('rug', moved(softBox(width - 0.16, 0.01, depth - 0.16, 0.004, 0.8), 0, 0.002, 0)),
    ],
  }
}

export function roundRug(): Piece {
  const circle = (radius: number) =>
    Array.from({ length: 48 }, (_, i): [number, number] => {
      const a = (i / 48) * Math.PI * 2
      return [Math.sin(a) * radius, Math.cos(a) * radius]
    })
  return {
    standing: true,
    parts: [
      part('rug-border', extrude(circle(ROUND_RUG_RADIUS), 0.01, 0.004)),
      part('rug', moved(extrude(circle(ROUND_RUG_RADIUS - 0.09), 0.01, 0.004), 0, 0.002, 0)),
    ],
  }
}
