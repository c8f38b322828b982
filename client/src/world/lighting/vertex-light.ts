import type { BakedRoom } from './bake-light.ts'
import { type LightProbes, probeLight } from './light-probes.ts'

/** A byte of vertex light times this, squared, is irradiance / π: fine steps in the dark, range in the sun. */
export const VERTEX_LIGHT_RANGE = 2

/**
 * Light on vertices, four bytes each (the last unused), as square roots over `VERTEX_LIGHT_RANGE`.
 * @param room where the sun falls in; null leaves it out.
 * @param normals signed bytes, four a vertex.
 */
export function lightVertices(
  room: Pick<BakedRoom, 'rig' | 'sunlit'> | null,
  probes: LightProbes,
  positions: Float32Array,
  normals: Int8Array,
): Uint8Array {
  const count = positions.length / 3
  const light = new Uint8Array(count * 4)
  for (let i = 0; i < count; i++) {
    const [x, y, z] = [positions[i * 3]!, positions[i * 3 + 1]!, positions[i * 3 + 2]!]
    const [nx, ny, nz] = [
      normals[i * 4]! / 127,
      normals[i * 4 + 1]! / 127,
      normals[i * 4 + 2]! / 127,
    ]
    const value = probeLight(probes, x, y, z, nx, ny, nz)
    if (room) addSun(room, value, [x, y, z], [nx, ny, nz])
    for (const c of [0, 1, 2] as const) {
      light[i * 4 + c] = Math.min(255, Math.round((Math.sqrt(value[c]) / VERTEX_LIGHT_RANGE) * 255))
    }
  }
  return light
}

function addSun(
  { rig: { sun, sunWay }, sunlit }: Pick<BakedRoom, 'rig' | 'sunlit'>,
  value: [number, number, number],
  [x, y, z]: readonly [number, number, number],
  [nx, ny, nz]: readonly [number, number, number],
): void {
  const cosine = nx * sunWay.x + ny * sunWay.y + nz * sunWay.z
  if (cosine <= 0.02) return
  const share = sunlit({ x: x + nx * 0.02, y: y + ny * 0.02, z: z + nz * 0.02 }) * cosine
  for (const c of [0, 1, 2] as const) value[c] += sun[c] * share
}
