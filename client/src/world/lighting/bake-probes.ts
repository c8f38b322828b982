import { pointNearOutline } from '@foyer/shared/layout/outline.ts'
import type { BakedRoom } from './bake-light.ts'
import type { LightProbes } from './light-probes.ts'

const SPACING = 1.4
/** Metres above the floor: dense where people and furniture are. */
const LEVELS = [0.15, 0.7, 1.5, 2.6] as const
const RAYS = 160
const GOLDEN = Math.PI * (3 - Math.sqrt(5))

export function bakeProbes(room: BakedRoom): LightProbes {
  const { bounds } = room
  const { west, north } = bounds
  const levels = [...LEVELS.filter((level) => level < bounds.ceiling - 0.6), bounds.ceiling - 0.45]
  const columns = Math.max(2, Math.ceil((bounds.east - west) / SPACING))
  const rows = Math.max(2, Math.ceil((bounds.south - north) / SPACING))
  const [dx, dz] = [(bounds.east - west) / columns, (bounds.south - north) / rows]
  const cubes = new Float32Array(columns * rows * levels.length * 18)
  const inside = Array.from({ length: columns * rows }, (_, i) =>
    pointNearOutline(
      bounds.outline,
      west + ((i % columns) + 0.5) * dx,
      north + (Math.floor(i / columns) + 0.5) * dz,
      0.1,
    ),
  )
  levels.forEach((y, level) => {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const origin = { x: west + (column + 0.5) * dx, y, z: north + (row + 0.5) * dz }
        gather(room, origin, cubes, ((level * rows + row) * columns + column) * 18)
      }
    }
  })
  return { west, north, dx, dz, columns, rows, levels, inside, cubes }
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
