import type { Layout } from '@foyer/shared/layout/layout-contract.ts'
import type { Obstacle } from '../building/obstacles.ts'
import { startWorker } from '../start-worker.ts'
import type { CoveLight } from './bake-light.ts'
import type { LightProbes } from './light-probes.ts'
import type { LightAnswer, LightRequest } from './light-worker.ts'

export type BakedShell = Extract<LightAnswer, { type: 'room' }>

/** Bakes light beside the page. */
export interface LightBaker {
  /** The shell's light; null when it cannot be baked: the room then keeps its plain light. */
  shell: Promise<BakedShell | null>
  /** Light in the room's air, or null as above. */
  air: Promise<LightProbes | null>
  /** Four bytes of light a vertex, or null as above. */
  vertices(positions: Float32Array, normals: Int8Array): Promise<Uint8Array | null>
  stop(): void
}

/** @param coves their light, when nothing but furniture changed since it was baked */
export function startLightBaker(
  layout: Layout,
  obstacles: readonly Obstacle[],
  coves: CoveLight | null,
): LightBaker {
  const { promise: shell, resolve: shellDone } = Promise.withResolvers<BakedShell | null>()
  const { promise: air, resolve: airDone } = Promise.withResolvers<LightProbes | null>()
  const waiting = new Map<number, (light: Uint8Array | null) => void>()
  let count = 0
  let over = false

  /** Nothing more will come: whoever waits goes on without. */
  const end = () => {
    over = true
    shellDone(null)
    airDone(null)
    for (const done of waiting.values()) done(null)
    waiting.clear()
  }
  const worker = startWorker(
    () => new Worker(new URL('./light-worker.ts', import.meta.url), { type: 'module' }),
    'Light could not be baked, the room stays plainly lit.',
    end,
  )
  const ask = (request: LightRequest) => worker?.postMessage(request)
  worker?.addEventListener('message', ({ data }: MessageEvent<LightAnswer>) => {
    if (data.type === 'room') shellDone(data)
    else if (data.type === 'air') airDone(data.probes)
    else {
      waiting.get(data.id)?.(data.light)
      waiting.delete(data.id)
    }
  })
  ask({ type: 'room', layout, obstacles, coves })

  return {
    shell,
    air,
    vertices(positions, normals) {
      if (over) return Promise.resolve(null)
      const id = count++
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        ask({ type: 'vertices', id, positions, normals })
      })
    },
    stop() {
      worker?.terminate()
      end()
    },
  }
}
