import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Place } from '../building/obstacles.ts'
import { COVE, type LightRig, type Rgb } from './light-rig.ts'

/** A short stretch of a light line: where it is, which way it shines, and how much (radiance / π · metres). */
interface LineLight {
  place: Place
  way: Place
  power: Rgb
}

/** Metres between samples of a line: well below the gap to the ceiling, so that no beads show. */
const SAMPLE = 0.16

/** The light lines of all coves: two edges that shine up and outwards, one below that shines down. */
export function coveLights(layout: Layout, rig: LightRig): LineLight[] {
  const { height, coves } = layout.shell.ceiling
  return coves.flatMap(({ from, to, width }) => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1])
    const count = Math.max(1, Math.round(length / SAMPLE))
    const [dx, dz] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length]
    const power = (colour: Rgb) => colour.map((value) => (value * length) / count) as unknown as Rgb
    return Array.from({ length: count }, (_, i) => {
      const along = ((i + 0.5) / count) * length
      const [x, z] = [from[0] + dx * along, from[1] + dz * along]
      const edges = [-1, 1].map((side): LineLight => {
        const out = side * Math.max(0.02, width / 2 - COVE.inset)
        return {
          place: { x: x - dz * out, y: height - COVE.gap + 0.02, z: z + dx * out },
          way: { x: -dz * side * 0.6, y: 0.8, z: dx * side * 0.6 },
          power: power(rig.coveUp),
        }
      })
      const below: LineLight = {
        place: { x, y: height - COVE.gap - COVE.slab, z },
        way: { x: 0, y: -1, z: 0 },
        power: power(rig.coveDown),
      }
      return [...edges, below]
    }).flat()
  })
}

/** Adds the lines' light at a place with a normal to `into`, both cosines and the square of the distance counted. */
export function addCoveLight(
  lights: readonly LineLight[],
  at: Place,
  normal: Place,
  into: [number, number, number],
): void {
  for (const { place, way, power } of lights) {
    const [x, y, z] = [at.x - place.x, at.y - place.y, at.z - place.z]
    const leaving = way.x * x + way.y * y + way.z * z
    if (leaving <= 0) continue
    const arriving = -(normal.x * x + normal.y * y + normal.z * z)
    if (arriving <= 0) continue
    // A line has a width: without it the nearest nodes would blaze.
    const square = x * x + y * y + z * z + 0.01
    const share = (leaving * arriving) / (square * square)
    into[0] += power[0] * share
    into[1] += power[1] * share
    into[2] += power[2] * share
  }
}
