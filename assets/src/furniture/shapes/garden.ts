import { bevelBox } from '../kit/boxes.ts'
import { foliage, leaf, seededRandom } from '../kit/leaf.ts'
import { joined, moved, turned, type Vec3 } from '../kit/mesh.ts'
import { type Piece, part } from '../kit/piece.ts'
import { bar, cylinder, lathe } from '../kit/solids.ts'
import { GARDEN_BED, PERGOLA, SEAT_HEIGHT, TREE_BENCH } from '../measures.ts'
import { bush, leafyTwig } from './plants-and-lamps.ts'

/** Olive-like leaves about a branch's end, metres. */
const CLOUD = { radius: 0.5, length: 0.25, width: 0.075 }

/** A tall tree in a round trough with a bench about it. */
export function treeBench(): Piece {
  const { inner, outer } = TREE_BENCH
  const random = seededRandom(23)
  const trunk: Vec3[] = [
    [0, 0.5, 0],
    [0.05, 1.1, 0.03],
    [-0.03, 1.75, 0.05],
    [0.03, 2.5, -0.02],
    [0, 3, 0],
  ]
  const branches = Array.from({ length: 9 }, (_, i) => {
    const angle = i * 2.4 + 0.7
    const up = 1.7 + i * 0.13
    const reach = 0.86 - i * 0.045
    return {
      from: [0, up, 0.02] as Vec3,
      tip: [Math.sin(angle) * reach, up + 0.62, Math.cos(angle) * reach] as Vec3,
    }
  })
  return {
    standing: true,
    parts: [
      part(
        'ceramic-dark',
        lathe(
          [
            [inner + 0.1, 0],
            [inner + 0.1, SEAT_HEIGHT - 0.06],
          ],
          28,
        ),
      ),
      part(
        'timber',
        lathe(
          [
            [inner, SEAT_HEIGHT - 0.06],
            [outer - 0.01, SEAT_HEIGHT - 0.06],
            [outer, SEAT_HEIGHT - 0.05],
            [outer, SEAT_HEIGHT - 0.01],
            [outer - 0.01, SEAT_HEIGHT],
            [inner, SEAT_HEIGHT],
          ],
          28,
        ),
      ),
      part(
        'ceramic-dark',
        lathe(
          [
            [inner, SEAT_HEIGHT - 0.06],
            [inner, 0.64],
            [inner - 0.06, 0.64],
            [inner - 0.06, 0.52],
          ],
          28,
        ),
      ),
      part('soil', moved(cylinder(inner - 0.05, 0.02, 28), 0, 0.53, 0)),
      part('bark', bar(trunk, 0.06, 8)),
      ...branches.map(({ from, tip }) => part('bark', bar([from, tip], 0.022, 5))),
      ...branches.map(({ tip }, i) =>
        part(i % 2 ? 'leaf' : 'leaf-dark', moved(foliage(33, CLOUD, random), ...tip)),
      ),
      part('leaf', moved(foliage(40, CLOUD, random), 0, 3.35, 0)),
      ...[0.4, 2.5, 4.6].map((angle, i) =>
        part(
          i === 1 ? 'leaf-dark' : 'leaf',
          moved(bush(6, 0.42, 40 + i), Math.sin(angle) * 0.36, 0.54, Math.cos(angle) * 0.36),
        ),
      ),
    ],
  }
}

/** A low bed of grasses and flowers in a timber edging. */
export function gardenBed(): Piece {
  const { width, depth, height } = GARDEN_BED
  const wall = 0.05
  const side = (x: number, z: number, w: number, d: number) =>
    moved(bevelBox(w, height, d), x, 0, z)
  const tufts = [
    [-0.98, -0.1, 0.62],
    [-0.6, 0.16, 0.46],
    [-0.25, -0.16, 0.74],
    [0.12, 0.14, 0.5],
    [0.5, -0.12, 0.68],
    [0.95, 0.1, 0.56],
  ] as const
  const random = seededRandom(31)
  const flowers = Array.from({ length: 12 }, () => {
    const [x, z] = [(random() - 0.5) * (width - 0.4), (random() - 0.5) * (depth - 0.3)]
    const up = height + 0.3 + random() * 0.22
    const stem = bar(
      [
        [x, height - 0.05, z],
        [x + 0.02, up, z],
      ],
      0.004,
      3,
    )
    const head = moved(
      lathe(
        [
          [0, 0],
          [0.036, 0.03],
          [0, 0.06],
        ],
        6,
      ),
      x + 0.02,
      up,
      z,
    )
    return { stem, head }
  })
  const blades = Array.from({ length: 10 }, (_, i) =>
    moved(
      turned(
        leaf({ length: 0.8, width: 0.045, droop: 0.7, rise: 1.35, belly: 0.4, pieces: 5 }),
        'y',
        i * 2.4,
      ),
      -0.95 + i * 0.21,
      height - 0.06,
      ((i % 3) - 1) * 0.22,
    ),
  )
  return {
    standing: true,
    parts: [
      part(
        'timber-dark',
        joined(
          side(0, (depth - wall) / 2, width, wall),
          side(0, -(depth - wall) / 2, width, wall),
          side((width - wall) / 2, 0, wall, depth - wall * 2),
          side(-(width - wall) / 2, 0, wall, depth - wall * 2),
        ),
      ),
      part('soil', moved(bevelBox(width - 0.08, 0.03, depth - 0.08), 0, height - 0.08, 0)),
      ...tufts.map(([x, z, size], i) =>
        part(i % 2 ? 'leaf' : 'leaf-dark', moved(bush(13, size, 60 + i), x, height - 0.06, z)),
      ),
      part('leaf', joined(...blades)),
      part('leaf-dark', joined(...flowers.map(({ stem }) => stem))),
      part('accent', joined(...flowers.filter((_, i) => i % 2).map(({ head }) => head))),
      part('lacquer', joined(...flowers.filter((_, i) => i % 2 === 0).map(({ head }) => head))),
    ],
  }
}

/** Four posts under laths, greenery along its back. */
export function pergola(): Piece {
  const { width, depth, height, post } = PERGOLA
  const random = seededRandom(47)
  const [x, z] = [(width - post) / 2, (depth - post) / 2]
  const posts = [-1, 1].flatMap((across) =>
    [-1, 1].map((deep) => moved(bevelBox(post, height - 0.2, post), across * x, 0, deep * z)),
  )
  const beams = [-1, 1].map((deep) =>
    moved(bevelBox(width + 0.3, 0.16, 0.07), 0, height - 0.24, deep * z),
  )
  const laths = Array.from({ length: 11 }, (_, i) =>
    moved(
      bevelBox(0.05, 0.1, depth + 0.3),
      -width / 2 + 0.1 + (i * (width - 0.2)) / 10,
      height - 0.1,
      0,
    ),
  )
  const vines = Array.from({ length: 7 }, (_, i) =>
    leafyTwig([-x + (i * 2 * x) / 6, height + 0.02, -z + (i % 2) * 0.25], 15, 1.15, random),
  )
  return {
    standing: true,
    parts: [
      part('timber', joined(...posts)),
      part('timber', joined(...beams)),
      part('timber', joined(...laths)),
      part('leaf', joined(...vines.filter((_, i) => i % 2 === 0))),
      part('leaf-dark', joined(...vines.filter((_, i) => i % 2))),
    ],
  }
}
