/** Noise that repeats without a seam: all lattices wrap around at whole numbers of cells. */

/** A number in [0, 1) for a lattice point, the same every time. */
export function hash(x: number, y: number, seed: number): number {
  let h = (Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 1442695041)) | 0
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

const fade = (t: number) => t * t * (3 - 2 * t)
const modulo = (value: number, by: number) => ((value % by) + by) % by

/** Smooth value noise over u, v in 0..1, with `columns` x `rows` cells; 0 to 1. */
export function noise(u: number, v: number, columns: number, rows: number, seed: number): number {
  const [x, y] = [u * columns, v * rows]
  const [x0, y0] = [Math.floor(x), Math.floor(y)]
  const [fx, fy] = [fade(x - x0), fade(y - y0)]
  const at = (dx: number, dy: number) => hash(modulo(x0 + dx, columns), modulo(y0 + dy, rows), seed)
  return (
    (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy
  )
}

/** Octaves of noise, each twice as fine and half as strong; 0 to 1. */
export function clouds(
  u: number,
  v: number,
  columns: number,
  rows: number,
  seed: number,
  octaves: number,
): number {
  let [sum, weight, total] = [0, 1, 0]
  for (let octave = 0; octave < octaves; octave++) {
    sum += noise(u, v, columns << octave, rows << octave, seed + octave) * weight
    total += weight
    weight /= 2
  }
  return sum / total
}

/** Distances to the two nearest of the points strewn one a cell, in cells, and a number of the nearest's own. */
export function cells(
  u: number,
  v: number,
  count: number,
  seed: number,
): { near: number; next: number; own: number } {
  const [x, y] = [u * count, v * count]
  const [x0, y0] = [Math.floor(x), Math.floor(y)]
  let [near, next, own] = [9, 9, 0]
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const [cx, cy] = [modulo(x0 + dx, count), modulo(y0 + dy, count)]
      const away = Math.hypot(
        x0 + dx + hash(cx, cy, seed) - x,
        y0 + dy + hash(cx, cy, seed + 1) - y,
      )
      if (away < near) {
        next = near
        near = away
        own = hash(cx, cy, seed + 2)
      } else if (away < next) next = away
    }
  }
  return { near, next, own }
}
