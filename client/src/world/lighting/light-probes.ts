/**
 * Light in the room's air for what is not a wall: at points of a lattice, what arrives from each of the
 * six directions (an ambient cube). Irradiance / π, as in the light map.
 */
export interface LightProbes {
  /** Metres: where the lattice begins, and from point to point. */
  west: number
  north: number
  dx: number
  dz: number
  columns: number
  rows: number
  /** Metres above the floor, upwards. */
  levels: readonly number[]
  /** False in a corner that the outline cuts off: there it is as bright as outside. By row and column. */
  inside: readonly boolean[]
  /** 18 numbers a point, by level, row and column. */
  cubes: Float32Array
}

/** Light on a surface at (x, y, z) with the normal (nx, ny, nz). */
export function probeLight(
  { west, north, dx, dz, columns, rows, levels, inside, cubes }: LightProbes,
  x: number,
  y: number,
  z: number,
  nx: number,
  ny: number,
  nz: number,
): [number, number, number] {
  const [c, fc] = lattice((x - west) / dx - 0.5, columns)
  const [r, fr] = lattice((z - north) / dz - 0.5, rows)
  const [l, fl] = between(levels, y)
  const sum: [number, number, number] = [0, 0, 0]
  const normal = [nx, ny, nz]
  let total = 0
  for (const [level, wl] of [
    [l, 1 - fl],
    [l + 1, fl],
  ] as const) {
    for (const [row, wr] of [
      [r, 1 - fr],
      [r + 1, fr],
    ] as const) {
      for (const [column, wc] of [
        [c, 1 - fc],
        [c + 1, fc],
      ] as const) {
        const weight = wl * wr * wc
        if (weight === 0 || !inside[row * columns + column]) continue
        total += weight
        const at = ((level * rows + row) * columns + column) * 18
        for (let axis = 0; axis < 3; axis++) {
          const n = normal[axis]!
          const face = at + (axis * 2 + (n < 0 ? 1 : 0)) * 3
          for (const i of [0, 1, 2] as const) sum[i] += weight * n * n * cubes[face + i]!
        }
      }
    }
  }
  return total > 0 ? (sum.map((value) => value / total) as [number, number, number]) : sum
}

/** Index of the lower neighbour and the share of the upper one. */
function lattice(value: number, count: number): [number, number] {
  const low = Math.max(0, Math.min(count - 2, Math.floor(value)))
  return [low, Math.max(0, Math.min(1, value - low))]
}

function between(levels: readonly number[], y: number): [number, number] {
  let low = 0
  while (low < levels.length - 2 && y > levels[low + 1]!) low++
  const share = (y - levels[low]!) / (levels[low + 1]! - levels[low]!)
  return [low, Math.max(0, Math.min(1, share))]
}
