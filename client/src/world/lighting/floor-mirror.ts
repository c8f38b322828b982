import {
  HalfFloatType,
  LinearMipmapLinearFilter,
  Matrix4,
  type Object3D,
  PerspectiveCamera,
  type Scene,
  Vector2,
  Vector3,
  Vector4,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three'
import { BLANK, type StageUniforms } from '../materials/stage-material.ts'

/** Of the screen's pixels; a polished floor is blurred anyway. */
const SCALE = 0.5
const WIDEST = 960
/** How much of the reflection comes from the mirror, the rest from the environment. */
const SHARE = 0.85

/** The room seen from below the floor, for the floor's reflection: one more pass over the scene. */
export interface FloorMirror {
  /** Draws the mirrored room as `camera` will see it; objects in `hidden` are left out. */
  draw(
    renderer: WebGLRenderer,
    scene: Scene,
    camera: PerspectiveCamera,
    hidden: readonly Object3D[],
  ): void
  dispose(): void
}

/** To texture coordinates from clip space. */
const TO_TEXTURE = new Matrix4().set(0.5, 0, 0, 0.5, 0, 0.5, 0, 0.5, 0, 0, 0.5, 0.5, 0, 0, 0, 1)
const FLIP = new Matrix4().makeScale(1, -1, 1)

export function floorMirror(uniforms: StageUniforms): FloorMirror {
  const target = new WebGLRenderTarget(1, 1, {
    type: HalfFloatType,
    minFilter: LinearMipmapLinearFilter,
    generateMipmaps: true,
  })
  const mirrored = new PerspectiveCamera()
  mirrored.matrixAutoUpdate = false
  mirrored.matrixWorldAutoUpdate = false
  const size = new Vector2()
  const eye = new Vector3()
  uniforms.mirror.value = target.texture

  return {
    draw(renderer, scene, camera, hidden) {
      camera.updateMatrixWorld()
      eye.setFromMatrixPosition(camera.matrixWorld)
      // From below the floor there is nothing to mirror.
      uniforms.mirrorShare.value = eye.y > 0 ? SHARE : 0
      if (eye.y <= 0) return
      renderer.getDrawingBufferSize(size)
      const scale = Math.min(SCALE, WIDEST / size.x)
      target.setSize(
        Math.max(1, Math.round(size.x * scale)),
        Math.max(1, Math.round(size.y * scale)),
      )
      uniforms.mirrorSize.value.set(target.width, target.height)
      // Mirroring left and right hands turns triangles around; mirroring the picture too turns them back.
      mirrored.matrixWorld.multiplyMatrices(FLIP, camera.matrixWorld).multiply(FLIP)
      mirrored.matrixWorldInverse.copy(mirrored.matrixWorld).invert()
      mirrored.projectionMatrix.copy(camera.projectionMatrix)
      clipBelowFloor(mirrored)
      mirrored.projectionMatrixInverse.copy(mirrored.projectionMatrix).invert()
      uniforms.mirrorMatrix.value
        .copy(TO_TEXTURE)
        .multiply(mirrored.projectionMatrix)
        .multiply(mirrored.matrixWorldInverse)
      const visible = hidden.map((object) => object.visible)
      for (const object of hidden) object.visible = false
      const before = renderer.getRenderTarget()
      renderer.setRenderTarget(target)
      renderer.clear()
      renderer.render(scene, mirrored)
      renderer.setRenderTarget(before)
      hidden.forEach((object, i) => {
        object.visible = visible[i]!
      })
    },
    dispose() {
      uniforms.mirrorShare.value = 0
      uniforms.mirror.value = BLANK
      target.dispose()
    },
  }
}

const plane = new Vector4()
const corner = new Vector4()

/** Lays the near plane on the floor, so that nothing below it is drawn: Lengyel 2005, "Oblique View Frustum". */
function clipBelowFloor(camera: PerspectiveCamera): void {
  // The floor's plane (0, 1, 0, 0) in the camera's space: its normal is the second row of the view's turn.
  const view = camera.matrixWorldInverse.elements
  plane.set(view[4]!, view[5]!, view[6]!, 0)
  plane.w = -(plane.x * view[12]! + plane.y * view[13]! + plane.z * view[14]!)
  const p = camera.projectionMatrix.elements
  corner.set(
    (Math.sign(plane.x) + p[8]!) / p[0]!,
    (Math.sign(plane.y) + p[9]!) / p[5]!,
    -1,
    (1 + p[10]!) / p[14]!,
  )
  plane.multiplyScalar(2 / plane.dot(corner))
  p[2] = plane.x
  p[6] = plane.y
  p[10] = plane.z + 1
  p[14] = plane.w
}
