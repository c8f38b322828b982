import { DataArrayTexture, LinearFilter, LinearMipmapLinearFilter, RepeatWrapping } from 'three'
import { startWorker } from '../start-worker.ts'
import { GRAINS } from './look.ts'

const drawn = new Map<number, Promise<Uint8Array<ArrayBuffer> | null>>()

/** All grains as one texture, drawn beside the page; null when that fails: surfaces stay plain. */
export async function grainTexture(
  size: number,
  anisotropy: number,
): Promise<DataArrayTexture | null> {
  const texels = await drawBeside(size)
  if (!texels) return null
  const texture = new DataArrayTexture(texels, size, size, GRAINS.length)
  texture.wrapS = RepeatWrapping
  texture.wrapT = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.anisotropy = anisotropy
  texture.needsUpdate = true
  return texture
}

function drawBeside(size: number): Promise<Uint8Array<ArrayBuffer> | null> {
  let texels = drawn.get(size)
  if (!texels) {
    texels = new Promise((resolve) => {
      const worker = startWorker(
        () => new Worker(new URL('./grain-worker.ts', import.meta.url), { type: 'module' }),
        'Material textures could not be drawn, surfaces stay plain.',
        () => resolve(null),
      )
      worker?.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
        worker.terminate()
        resolve(data)
      })
      worker?.postMessage(size)
    })
    drawn.set(size, texels)
  }
  return texels
}
