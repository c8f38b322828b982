import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Obstacle } from '../building/obstacles.ts'
import { bakeRoom } from './bake-light.ts'
import { bakeFloorShade, type FloorShade } from './floor-shade.ts'
import { bakeProbes } from './light-probes.ts'
import { lightVertices } from './vertex-light.ts'

/** What the page asks: the room first, then the light of as many sets of vertices as it likes. */
export type LightRequest =
  | { type: 'room'; layout: Layout; obstacles: readonly Obstacle[] }
  | { type: 'vertices'; id: number; positions: Float32Array; normals: Int8Array }

export type LightAnswer =
  | { type: 'room'; texels: Float32Array; width: number; height: number; floor: FloorShade }
  | { type: 'vertices'; id: number; light: Uint8Array }

let room: ReturnType<typeof bakeRoom> | null = null
let probes: ReturnType<typeof bakeProbes> | null = null

addEventListener('message', ({ data }: MessageEvent<LightRequest>) => {
  if (data.type === 'room') {
    room = bakeRoom(data.layout, data.obstacles)
    const floor = bakeFloorShade(room, data.obstacles)
    const { texels, atlas } = room
    answer({ type: 'room', texels, width: atlas.width, height: atlas.height, floor })
    return
  }
  // Messages arrive in order: the room was baked before any vertices come.
  if (!room) return
  probes ??= bakeProbes(room)
  answer({
    type: 'vertices',
    id: data.id,
    light: lightVertices(room, probes, data.positions, data.normals),
  })
})

function answer(message: LightAnswer): void {
  postMessage(message)
}
