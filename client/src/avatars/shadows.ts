import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from 'three'

/** Above a half-transparent floor with a reflection under it, which would hide shadows drawn before. */
const RENDER_ORDER = 5
/** Metres above the floor, against flicker. */
const LIFT = 0.012

/** Soft round shadows under all avatars, in one call. */
export class Shadows {
  readonly object: Mesh<InstancedBufferGeometry, ShaderMaterial>
  readonly #quad = new PlaneGeometry(2, 2).rotateX(-Math.PI / 2)
  #places = new InstancedBufferAttribute(new Float32Array(0), 4)
  #count = 0

  constructor() {
    this.object = new Mesh(new InstancedBufferGeometry(), shadowMaterial())
    this.object.name = 'avatar-shadows'
    this.object.frustumCulled = false
    this.object.renderOrder = RENDER_ORDER
    this.#reserve(64)
  }

  /** Begins a frame with room for `most`. */
  begin(most: number): void {
    this.#count = 0
    if (most > this.#places.count) this.#reserve(most * 2)
  }

  /** @param radius metres */
  add(x: number, y: number, z: number, radius: number): void {
    const { array } = this.#places
    const at = this.#count * 4
    array[at] = x
    array[at + 1] = y + LIFT
    array[at + 2] = z
    array[at + 3] = radius
    this.#count++
  }

  end(): void {
    this.object.geometry.instanceCount = this.#count
    this.object.visible = this.#count > 0
    this.#places.clearUpdateRanges()
    this.#places.addUpdateRange(0, this.#count * 4)
    this.#places.needsUpdate = true
  }

  #reserve(most: number): void {
    this.#places = new InstancedBufferAttribute(new Float32Array(most * 4), 4)
    this.#places.setUsage(DynamicDrawUsage)
    // A new geometry: three remembers of an old one how many instances it can have.
    this.object.geometry.dispose()
    this.object.geometry = new InstancedBufferGeometry()
    this.object.geometry.index = this.#quad.index
    this.object.geometry.setAttribute('position', this.#quad.getAttribute('position'))
    this.object.geometry.setAttribute('place', this.#places)
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}

function shadowMaterial(): ShaderMaterial {
  return new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    vertexShader: /* glsl */ `
      attribute vec4 place;
      varying vec2 vAt;
      void main() {
        vAt = position.xz;
        gl_Position = projectionMatrix * viewMatrix * vec4(place.xyz + position * place.w, 1.0);
      }`,
    fragmentShader: /* glsl */ `
      varying vec2 vAt;
      void main() {
        float edge = 1.0 - min(1.0, length(vAt));
        gl_FragColor = vec4(0.02, 0.02, 0.03, 0.62 * edge * edge);
      }`,
  })
}
