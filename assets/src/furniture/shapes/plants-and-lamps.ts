import { bevelBox, softBox } from '../kit/boxes.ts'
import { crown, leaf, seededRandom } from '../kit/leaf.ts'
import { joined, type Mesh, moved, turned, type Vec3 } from '../kit/mesh.ts'
import { type Part, type Piece, part } from '../kit/piece.ts'
import { bar, cylinder, lathe } from '../kit/solids.ts'
import { PLANTER } from '../measures.ts'

function pot(radius: number, height: number, finish: 'ceramic' | 'ceramic-dark'): Part[] {
  const profile = [
    [0, 0],
    [radius * 0.72, 0],
    [radius * 0.76, 0.02],
    [radius, height - 0.02],
    [radius * 0.99, height],
    [radius * 0.9, height],
    [radius * 0.86, height - 0.06],
  ] as const
  return [
    part(finish, lathe(profile, 24)),
    part('soil', moved(cylinder(radius * 0.89, 0.02, 20), 0, height - 0.07, 0)),
  ]
}

export function tree(): Piece {
  const random = seededRandom(11)
  const trunk: Vec3[] = [
    [0, 0.35, 0],
    [0.02, 0.8, 0.015],
    [-0.02, 1.3, 0.02],
    [0.01, 1.75, -0.01],
  ]
  const branches = Array.from({ length: 5 }, (_, i) => {
    const a = i * 2.4 + 0.4
    const y = 1.25 + i * 0.13
    const reach = 0.34 - i * 0.02
    const tip: Vec3 = [Math.sin(a) * reach, y + 0.45, Math.cos(a) * reach]
    return { from: [0, y, 0.01] as Vec3, tip }
  })
  const leafy = (tip: Vec3, count: number) => leafyTwig(tip, count, 1, random)
  return {
    standing: true,
    parts: [
      ...pot(0.25, 0.46, 'ceramic'),
      part('bark', bar(trunk, 0.022, 8)),
      ...branches.map(({ from, tip }) => part('bark', bar([from, tip], 0.011, 6))),
      ...branches.map(({ tip }, i) => part(i % 2 ? 'leaf' : 'leaf-dark', leafy(tip, 18))),
      part('leaf', leafy([0.01, 2.15, 0], 20)),
    ],
  }
}

/** Broad leaves about the upper end of a branch, each of `pieces` along. */
export function leafyTwig(
  tip: Vec3,
  count: number,
  size: number,
  random: () => number,
  pieces = 3,
): Mesh {
  const leaves = crown(
    count,
    { bottom: -0.34 * size, top: 0.16 * size, radius: 0.03 * size },
    random,
    (t) => ({
      length: (0.27 + random() * 0.08) * size,
      width: 0.17 * size,
      droop: 0.9,
      rise: 0.15 + t * 0.75,
      belly: 0.55,
      pieces,
    }),
  )
  return moved(leaves, ...tip)
}

export function palm(): Piece {
  const random = seededRandom(5)
  const fronds = (count: number, bottom: number, rise: number) =>
    crown(count, { bottom, top: bottom + 0.28, radius: 0.02 }, random, (t) => ({
      length: 0.75 + random() * 0.25 - t * 0.1,
      width: 0.085,
      droop: 1.5 - t * 0.6,
      rise: rise + t * 0.55,
      belly: 0.35,
      pieces: 6,
    }))
  return {
    standing: true,
    parts: [
      ...pot(0.23, 0.42, 'ceramic-dark'),
      part(
        'bark',
        lathe(
          [
            [0.06, 0.34],
            [0.05, 0.5],
            [0.055, 0.52],
            [0.04, 0.86],
            [0, 0.9],
          ],
          12,
        ),
      ),
      part('leaf-dark', fronds(16, 0.62, 0.55)),
      part('leaf', fronds(18, 0.74, 0.8)),
    ],
  }
}

/** Low greenery: arching blades from one root. */
export function bush(count: number, size: number, seed: number): Mesh {
  const random = seededRandom(seed)
  return crown(count, { bottom: 0, top: 0.06, radius: 0.03 }, random, (t) => ({
    length: size * (0.75 + random() * 0.4),
    width: size * 0.11,
    droop: 1.7 - t * 0.9,
    rise: 0.7 + t * 0.75,
    belly: 0.45,
    pieces: 4,
  }))
}

export function fern(): Piece {
  return {
    standing: true,
    parts: [
      ...pot(0.2, 0.36, 'ceramic'),
      part('leaf', moved(bush(44, 0.62, 3), 0, 0.3, 0)),
      part('leaf-dark', moved(bush(20, 0.5, 8), 0, 0.3, 0)),
    ],
  }
}

export function planter(): Piece {
  const { width, depth, height } = PLANTER
  const wall = 0.035
  const side = (x: number, z: number, w: number, d: number) =>
    moved(softBox(w, height, d, 0.01, 0.3), x, 0, z)
  return {
    standing: true,
    parts: [
      part(
        'ceramic-dark',
        joined(
          side(0, (depth - wall) / 2, width, wall),
          side(0, -(depth - wall) / 2, width, wall),
          side((width - wall) / 2, 0, wall, depth - wall * 2),
          side(-(width - wall) / 2, 0, wall, depth - wall * 2),
        ),
      ),
      part('soil', moved(bevelBox(width - 0.05, 0.03, depth - 0.05), 0, height - 0.09, 0)),
      ...[-0.7, -0.36, 0, 0.33, 0.68].map((x, i) =>
        part(
          i % 2 ? 'leaf-dark' : 'leaf',
          moved(
            bush(i % 2 ? 20 : 24, i % 2 ? 0.62 : 0.5, 20 + i),
            x,
            height - 0.07,
            i % 2 ? 0.03 : -0.03,
          ),
        ),
      ),
      part(
        'leaf',
        moved(
          turned(
            leaf({ length: 0.5, width: 0.06, droop: 0.8, rise: 1.3, belly: 0.5, pieces: 5 }),
            'y',
            1,
          ),
          0.15,
          height - 0.07,
          0,
        ),
      ),
    ],
  }
}

export function floorLamp(): Piece {
  const shade = lathe(
    [
      [0.13, 1.28],
      [0.2, 1.24],
      [0.155, 1.58],
      [0.13, 1.6],
      [0, 1.6],
    ],
    28,
  )
  const inner = lathe(
    [
      [0, 1.26],
      [0.192, 1.262],
    ],
    24,
  )
  return {
    standing: true,
    parts: [
      part(
        'brass',
        lathe(
          [
            [0, 0],
            [0.15, 0],
            [0.15, 0.014],
            [0.02, 0.03],
            [0.011, 0.06],
            [0.011, 1.3],
          ],
          20,
        ),
      ),
      part('lacquer', shade),
      part('glow', inner),
    ],
  }
}

/** Hangs: its origin is the shade's lower rim, the cord goes up. */
export function pendantLamp(): Piece {
  return {
    standing: false,
    parts: [
      part(
        'front',
        lathe(
          [
            [0.3, 0],
            [0.29, 0.02],
            [0.2, 0.17],
            [0.06, 0.26],
            [0.03, 0.32],
            [0, 0.33],
          ],
          28,
        ),
      ),
      part(
        'glow',
        moved(
          lathe(
            [
              [0, 0.03],
              [0.27, 0.03],
            ],
            24,
          ),
          0,
          0,
          0,
        ),
      ),
      part(
        'black-metal',
        bar(
          [
            [0, 0.32, 0],
            [0, 2.6, 0],
          ],
          0.006,
          6,
        ),
      ),
    ],
  }
}
