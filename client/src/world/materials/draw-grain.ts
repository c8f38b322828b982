import { cells, clouds, hash, noise } from './grain-noise.ts'
import { GRAINS, type GrainName } from './look.ts'

/** What a grain does to a surface at one place: factors for its colour and its roughness, 1 leaves it. */
type Grain = (
  u: number,
  v: number,
) => readonly [red: number, green: number, blue: number, rough: number]

const grey = (value: number, rough = 1) => [value, value, value, rough] as const

/** u, v from 0 to 1 over one repeat. u runs along boards, v across them. */
const DRAW: Readonly<Record<GrainName, Grain>> = {
  none: () => grey(1),
  fabric: (u, v) => {
    const [x, y] = [u * 96, v * 96]
    const over = (Math.floor(x) + Math.floor(y)) % 2 === 0
    const thread = over ? Math.sin((y % 1) * Math.PI) : Math.sin((x % 1) * Math.PI)
    const yarn = hash(Math.floor(x), over ? Math.floor(y) : 7, 3)
    return grey(0.8 + 0.22 * thread + 0.14 * (yarn - 0.5) + 0.12 * (clouds(u, v, 4, 4, 5, 3) - 0.5))
  },
  timber: (u, v) => {
    const board = Math.floor(v * 8)
    const tone = 0.9 + 0.2 * hash(board, 1, 2)
    const flow = v * 8 + 0.35 * noise(u, v, 3, 8, 11 + board)
    const rings = Math.abs(((flow * 5 + clouds(u, v, 2, 24, 6, 3) * 2) % 1) - 0.5) * 2
    const fibre = clouds(u, v, 6, 160, 4, 2)
    const value = tone * (0.86 + 0.12 * rings + 0.16 * (fibre - 0.5))
    return [value * 1.01, value, value * 0.97, 0.9 + 0.25 * fibre]
  },
  stone: (u, v) => {
    // Slabs of a third by a half of the repeat, in a running bond; beds run along v.
    const course = Math.floor(u * 3)
    const across = (v * 2 + (course % 2) / 2) % 1
    const joint =
      Math.min((u * 3) % 1, 1 - ((u * 3) % 1)) < 0.006 || Math.min(across, 1 - across) < 0.004
    const slab = hash(course, Math.floor(v * 2 + (course % 2) / 2) % 2, 9)
    const bed = clouds(u, v + 0.05 * noise(u, v, 4, 4, 2), 24, 3, 8, 4)
    const pores = cells(u, v, 46, 31)
    const pit = pores.near < 0.16 && pores.own > 0.78 ? 0.88 : 1
    const value = (0.86 + 0.2 * bed + 0.07 * slab) * pit * (joint ? 0.78 : 1)
    return [value * 1.01, value, value * 0.975, 1.1 - 0.2 * bed]
  },
  carpet: (u, v) => {
    const tuft = cells(u, v, 110, 17)
    return grey(
      0.78 +
        0.34 * (1 - tuft.near) * (0.75 + 0.5 * tuft.own) +
        0.14 * (clouds(u, v, 4, 4, 3, 3) - 0.5),
    )
  },
  felt: (u, v) =>
    grey(0.88 + 0.16 * clouds(u, v, 48, 48, 9, 2) + 0.1 * (clouds(u, v, 3, 3, 2, 3) - 0.5)),
  leaf: (u, v) => grey(0.86 + 0.28 * clouds(u, v, 12, 12, 21, 3)),
  terrazzo: (u, v) => {
    const ground = 0.98 + 0.06 * (clouds(u, v, 5, 5, 12, 4) - 0.5)
    const big = cells(u, v, 34, 41)
    const small = cells(u, v, 84, 43)
    const joint = Math.min(u, v, 1 - u, 1 - v) < 0.0028 ? 0.72 : 1
    const chip =
      big.next - big.near > 0.2 && big.own > 0.62
        ? big
        : small.next - small.near > 0.28 && small.own > 0.5
          ? small
          : null
    if (!chip) return [ground * joint, ground * joint, ground * joint, joint < 1 ? 2 : 1]
    const tint = TERRAZZO_CHIPS[Math.floor((chip.own * 977) % TERRAZZO_CHIPS.length)]!
    return [
      ground * tint[0] * joint,
      ground * tint[1] * joint,
      ground * tint[2] * joint,
      joint < 1 ? 2 : 0.9,
    ]
  },
  plaster: (u, v) => grey(0.975 + 0.05 * clouds(u, v, 6, 6, 14, 5)),
  concrete: (u, v) => {
    const blotch = clouds(u, v, 3, 3, 7, 5)
    const hole = cells(u, v, 34, 51)
    return grey(
      (0.86 + 0.28 * blotch) * (hole.near < 0.12 && hole.own > 0.8 ? 0.75 : 1),
      0.9 + 0.2 * blotch,
    )
  },
  brick: (u, v) => {
    const row = Math.floor(v * 16)
    const x = u * 6 + (row % 2) / 2
    const [fx, fy] = [x % 1, (v * 16) % 1]
    if (Math.min(fx, 1 - fx) * 3 < 0.09 || Math.min(fy, 1 - fy) < 0.09) return [1.25, 1.3, 1.32, 1]
    const tone = 0.82 + 0.36 * hash(Math.floor(x) % 6, row, 3)
    return grey(tone * (0.9 + 0.2 * clouds(u, v, 24, 24, 5, 3)))
  },
  panel: (u, v) => {
    // Plates of a half by a third of the repeat, their seams in shade.
    const [x, y] = [u * 2, v * 3 + (u < 0.5 ? 0 : 0.5)]
    const [fx, fy] = [x % 1, y % 1]
    const plate = hash(Math.floor(x), Math.floor(y) % 3, 6)
    if (Math.min(fx, 1 - fx) < 0.006 || Math.min(fy, 1 - fy) < 0.009) return grey(0.66, 1.4)
    return grey(0.975 + 0.05 * plate, 0.9 + 0.2 * clouds(u, v, 4, 4, 19, 3))
  },
}

const TERRAZZO_CHIPS = [
  [0.88, 0.87, 0.84],
  [1.09, 1.09, 1.08],
  [0.95, 0.9, 0.84],
  [0.79, 0.78, 0.77],
  [1.03, 1, 0.95],
] as const

/** All grains as layers of RGBA bytes, `size` squared each: 128 is a factor of 1. */
export function drawGrains(size: number): Uint8Array {
  const texels = new Uint8Array(size * size * 4 * GRAINS.length)
  GRAINS.forEach((name, layer) => {
    let at = layer * size * size * 4
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        for (const value of DRAW[name]((x + 0.5) / size, (y + 0.5) / size)) {
          texels[at++] = Math.max(0, Math.min(255, Math.round(value * 128)))
        }
      }
    }
  })
  return texels
}
