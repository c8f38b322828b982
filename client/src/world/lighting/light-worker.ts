import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Obstacle } from '../building/obstacles.ts'
import { type BakedRoom, bakeRoom, type CoveLight } from './bake-light.ts'
import { bakeProbes } from './bake-probes.ts'
import { bakeFloorShade, type FloorShade } from './floor-shade.ts'
import type { LightProbes } from './light-probes.ts'
import { lightVertices } from './vertex-light.ts'

/** What the page asks: the room first, then the light of as many sets of vertices as it likes. */
export type LightRequest =
  | { type: 'room'; layout: Layout; obstacles: readonly Obstacle[]; coves: CoveLight | null }
  | { type: 'vertices'; id: number; positions: Float32Array; normals: Int8Array }

/** The room is answered in two parts: the shell's light, and a little later the air's. */
export type LightAnswer =
  | {
      type: 'room'
      texels: Float32Array
      width: number
      height: number
      floor: FloorShade
      coves: CoveLight
    }
  | { type: 'air'; probes: LightProbes }
  | { type: 'vertices'; id: number; light: Uint8Array }

let baked: { room: BakedRoom; probes: LightProbes } | null = null

addEventListener('message', ({ data }: MessageEvent<LightRequest>) => {
  if (data.type === 'room') {
    const room = bakeRoom(data.layout, data.obstacles, data.coves)
    const floor = bakeFloorShade(room, data.obstacles)
    const { texels, atlas, coves } = room
    answer({ type: 'room', texels, width: atlas.width, height: atlas.height, floor, coves })
    baked = { room, probes: bakeProbes(room) }
    answer({ type: 'air', probes: baked.probes })
    return
  }
  // Messages arrive in order: the room was baked before any vertices come.
  if (!baked) return
  const { room, probes } = baked
  const light = lightVertices(room, probes, data.positions, data.normals)
  answer({ type: 'vertices', id: data.id, light })
})

function answer(message: LightAnswer): void {
  postMessage(message)
}
