import type { Obstacle } from '../building/obstacles.ts'
import type { BakedRoom } from './bake-light.ts'

/** Sun and contact shade of the floor, finer than the light map: two bytes a texel. */
export interface FloorShade {
  width: number
  height: number
  /** Red: share of the sun. Green: openness beside what stands there. */
  texels: Uint8Array
}

const SPACING = 0.07
const LARGEST = 512
/** Metres over which contact shade fades, and how deep it is. */
const FADE = 0.18
const DEPTH = 0.62

export function bakeFloorShade(room: BakedRoom, obstacles: readonly Obstacle[]): FloorShade {
  const { west, north, east, south } = room.bounds
  const width = Math.min(LARGEST, Math.ceil((east - west) / SPACING))
  const height = Math.min(LARGEST, Math.ceil((south - north) / SPACING))
  const texels = new Uint8Array(width * height * 2)
  const standing = obstacles.filter((box) => box.bottom < 0.05 && !box.clear)
  const [dx, dz] = [(east - west) / width, (south - north) / height]
  for (let row = 0; row < height; row++) {
    const z = north + (row + 0.5) * dz
    const near = standing.filter(
      (box) => Math.abs(box.z - z) < box.halfWidth + box.halfDepth + FADE * 4,
    )
    for (let column = 0; column < width; column++) {
      const x = west + (column + 0.5) * dx
      // The nearest alone counts: a curved desk is many boxes that lie over one another.
      const away = near.reduce((least, box) => Math.min(least, distanceTo(box, x, z)), FADE * 4)
      const open = away < FADE * 4 ? 1 - DEPTH * Math.exp(-away / FADE) : 1
      const at = (row * width + column) * 2
      texels[at] = Math.round(room.sunlit({ x, y: 0.01, z }) * 255)
      texels[at + 1] = Math.round(open * 255)
    }
  }
  return { width, height, texels }
}

/** Metres from the box's outline on the floor; 0 inside. */
function distanceTo(box: Obstacle, x: number, z: number): number {
  const [ox, oz] = [x - box.x, z - box.z]
  const u = Math.abs(ox * box.cos - oz * box.sin) - box.halfWidth
  const v = Math.abs(ox * box.sin + oz * box.cos) - box.halfDepth
  return Math.hypot(Math.max(0, u), Math.max(0, v))
}
