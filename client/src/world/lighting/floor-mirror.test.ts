import { PerspectiveCamera, Scene, type WebGLRenderer, type WebGLRenderTarget } from 'three'
import { expect, test } from 'vitest'
import { BLANK, stageUniforms } from '../materials/stage-material.ts'
import { floorMirror } from './floor-mirror.ts'

test('gives its picture back and leaves nothing that refers to it', () => {
  const uniforms = stageUniforms()
  const mirror = floorMirror(uniforms)
  const targets = new Set<WebGLRenderTarget>()
  const renderer = {
    getDrawingBufferSize: (size: { set(x: number, y: number): void }) => size.set(640, 360),
    getRenderTarget: () => null,
    setRenderTarget(target: WebGLRenderTarget | null) {
      if (!target || targets.has(target)) return
      targets.add(target)
      target.addEventListener('dispose', () => targets.delete(target))
    },
    clear() {},
    render() {},
  } as unknown as WebGLRenderer
  const camera = new PerspectiveCamera()
  camera.position.y = 1.7
  mirror.draw(renderer, new Scene(), camera, [])
  expect(targets.size).toBe(1)
  expect(uniforms.mirrorShare.value).toBeGreaterThan(0)

  mirror.dispose()
  expect(targets.size).toBe(0)
  expect(uniforms.mirrorShare.value).toBe(0)
  expect(uniforms.mirror.value).toBe(BLANK)
})
