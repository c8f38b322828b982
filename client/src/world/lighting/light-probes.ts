import { pointNearOutline } from '@foyer/shared/layout/outline.ts'
import type { BakedRoom } from './bake-light.ts'

/**
 * Light in the room's air for what is not a wall: at points of a lattice, what arrives from each of the
 * six directions (an ambient cube). Irradiance / π, as in the light map.
 */
export interface LightProbes {
  /** Light on a surface at (x, y, z) with the normal (nx, ny, nz). */
  at(x: number, y: number, z: number, nx: number, ny: number, nz: number): [number, number, number]
}

const SPACING = 1.4
/** Metres above the floor: dense where people and furniture are. */
const LEVELS = [0.15, 0.7, 1.5, 2.6] as const
const RAYS = 160
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

export function bakeProbes(room: BakedRoom): LightProbes {
  const { bounds } = room
  const levels = [...LEVELS.filter((level) => level < bounds.ceiling - 0.6), bounds.ceiling - 0.45]
  const columns = Math.max(2, Math.ceil((bounds.east - bounds.west) / SPACING))
  const rows = Math.max(2, Math.ceil((bounds.south - bounds.north) / SPACING))
  const [dx, dz] = [(bounds.east - bounds.west) / columns, (bounds.south - bounds.north) / rows]
  const cubes = new Float32Array(columns * rows * levels.length * 18)
  // In a corner that the outline cuts off it is as bright as outside.
  const inside = Array.from({ length: columns * rows }, (_, i) =>
    pointNearOutline(
      bounds.outline,
      bounds.west + ((i % columns) + 0.5) * dx,
      bounds.north + (Math.floor(i / columns) + 0.5) * dz,
      0.1,
    ),
  )
  levels.forEach((y, level) => {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const origin = {
          x: bounds.west + (column + 0.5) * dx,
          y,
          z: bounds.north + (row + 0.5) * dz,
        }
        gather(room, origin, cubes, ((level * rows + row) * columns + column) * 18)
      }
    }
  })

  return {
    at(x, y, z, nx, ny, nz) {
      const [c, fc] = lattice((x - bounds.west) / dx - 0.5, columns)
      const [r, fr] = lattice((z - bounds.north) / dz - 0.5, rows)
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
    },
  }
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

function gather(
  room: BakedRoom,
  origin: { x: number; y: number; z: number },
  cubes: Float32Array,
  at: number,
): void {
  const weights = new Float32Array(6)
  for (let ray = 0; ray < RAYS; ray++) {
    const y = 1 - (2 * (ray + 0.5)) / RAYS
    const r = Math.sqrt(1 - y * y)
    const way = { x: r * Math.cos(ray * GOLDEN), y, z: r * Math.sin(ray * GOLDEN) }
    const radiance = room.radiance(room.cast(origin, way), origin, way)
    const sides = [way.x, -way.x, way.y, -way.y, way.z, -way.z]
    for (let side = 0; side < 6; side++) {
      const weight = Math.max(0, sides[side]!)
      weights[side]! += weight
      for (let i = 0; i < 3; i++) cubes[at + side * 3 + i]! += radiance[i]! * weight
    }
  }
  for (let i = 0; i < 18; i++) cubes[at + i]! /= weights[Math.floor(i / 3)]!
}
