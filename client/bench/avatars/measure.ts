import type { Stage } from './stage.ts'

export interface Measured {
  side: string
  count: number
  /** Script per frame in milliseconds, 10th percentile and median: moving things, and rendering. */
  update: [p10: number, p50: number]
  render: [p10: number, p50: number]
  calls: number
  triangles: number
}

/** Frames that are not counted: shaders compile, textures arrive. */
const WARM_UP = 6
const FRAME_SECONDS = 1 / 60

/**
 * Times what a frame costs in script. The frame is finished before the next begins, so that a slow
 * software renderer's backlog is not counted.
 * @param move what is to be measured beside rendering
 */
export async function measure(
  side: string,
  count: number,
  { renderer, scene, camera }: Stage,
  move: (seconds: number, dt: number) => void,
): Promise<Measured> {
  const gl = renderer.getContext()
  const pixel = new Uint8Array(4)
  // A software renderer takes a second for a thousand skinned meshes: fewer frames of them will do.
  const frames = Math.max(16, Math.min(40, Math.round(8000 / Math.max(1, count))))
  const update: number[] = []
  const render: number[] = []
  for (let frame = 0; frame < WARM_UP + frames; frame++) {
    const before = performance.now()
    move(frame * FRAME_SECONDS, FRAME_SECONDS)
    const moved = performance.now()
    renderer.render(scene, camera)
    const rendered = performance.now()
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel)
    if (frame >= WARM_UP) {
      update.push(moved - before)
      render.push(rendered - moved)
    }
    if (frame % 4 === 0) await new Promise((resolve) => setTimeout(resolve))
  }
  const { calls, triangles } = renderer.info.render
  return { side, count, update: percentiles(update), render: percentiles(render), calls, triangles }
}

function percentiles(values: number[]): [number, number] {
  values.sort((a, b) => a - b)
  const at = (share: number) => Number(values[Math.floor(values.length * share)]!.toFixed(2))
  return [at(0.1), at(0.5)]
}
