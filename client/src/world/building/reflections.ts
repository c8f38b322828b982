import type { Object3D, PerspectiveCamera, Scene, WebGLRenderer, WebGLRenderTarget } from 'three'
import { captureEnvironment } from '../lighting/environment.ts'
import { type FloorMirror, floorMirror } from '../lighting/floor-mirror.ts'
import { grainTexture } from '../materials/grain-texture.ts'
import type { StageUniforms } from '../materials/stage-material.ts'
import type { QualityProfile } from '../quality/quality.ts'

interface ReflectionsOf {
  renderer: WebGLRenderer
  scene: Scene
  /** What the environment is made of. */
  object: Object3D
  uniforms: StageUniforms
}

/** What a building's surfaces show beside their light: the room around them, the floor's mirror, grain. */
export interface Reflections {
  /** The room looks different: its environment is captured again. */
  spoil(): void
  setProfile(profile: QualityProfile): void
  /** Before each frame. */
  draw(camera: PerspectiveCamera, floor: Object3D): void
  dispose(): void
}

export function createReflections(
  { renderer, scene, object, uniforms }: ReflectionsOf,
  initial: QualityProfile,
): Reflections {
  let profile = initial
  let mirror: FloorMirror | null = null
  let environment: WebGLRenderTarget | null = null
  /** The environment shows an older state of the room. */
  let stale = true
  let disposed = false

  /** A picture that was lost comes back without what the graphics card had drawn for itself. */
  const drawAgain = () => {
    environment = null // it went with the loss: there is nothing to give back
    stale = true
  }
  const canvas = renderer.domElement
  canvas.addEventListener('webglcontextrestored', drawAgain)

  async function loadGrain(): Promise<void> {
    const { grainSize, anisotropy } = profile
    if (grainSize === 0) return
    const texture = await grainTexture(grainSize, anisotropy)
    if (!texture || disposed || profile.grainSize !== grainSize) return
    uniforms.grain.value.dispose()
    uniforms.grain.value = texture
  }

  function apply(): void {
    mirror?.dispose()
    mirror = profile.reflection ? floorMirror(uniforms) : null
    stale = true
    void loadGrain()
  }
  apply()

  function capture(): void {
    const { captured } = uniforms
    const { environmentSize } = profile
    const next = captureEnvironment(renderer, scene, object, captured.value, environmentSize)
    scene.environment = next.texture
    environment?.dispose()
    environment = next
  }

  return {
    spoil() {
      stale = true
    },
    setProfile(next) {
      profile = next
      apply()
    },
    draw(camera, floor) {
      if (stale && profile.environmentSize > 0 && object.parent) {
        stale = false
        capture()
      }
      mirror?.draw(renderer, scene, camera, [floor])
    },
    dispose() {
      disposed = true
      canvas.removeEventListener('webglcontextrestored', drawAgain)
      mirror?.dispose()
      if (scene.environment === environment?.texture) scene.environment = null
      environment?.dispose()
    },
  }
}
