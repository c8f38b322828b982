import {
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
  type Texture,
  Vector2,
} from 'three'

/** Numbers of one sprite, see `SpriteMesh`. */
export const SPRITE_SIZE = 12

/** After everything in the room that one can see through. */
const RENDER_ORDER = 10

/**
 * Upright pictures of a fixed size on the screen, in one call. Per sprite: x, y, z of the point it
 * belongs to and its opacity; left, bottom, width and height in CSS pixels from that point; left,
 * top, width and height in the texture.
 */
export class SpriteMesh {
  readonly object: Mesh<InstancedBufferGeometry, ShaderMaterial>
  readonly most: number
  readonly sprites: Float32Array
  /** CSS pixels of the screen. */
  readonly viewport = new Vector2(1280, 720)
  readonly #buffer: InstancedInterleavedBuffer
  #count = 0

  constructor(most: number, texture: Texture) {
    this.most = most
    this.sprites = new Float32Array(most * SPRITE_SIZE)
    this.#buffer = new InstancedInterleavedBuffer(this.sprites, SPRITE_SIZE)
    this.#buffer.setUsage(DynamicDrawUsage)
    const quad = new PlaneGeometry(1, 1).translate(0.5, 0.5, 0)
    const geometry = new InstancedBufferGeometry()
    geometry.index = quad.index
    geometry.setAttribute('position', quad.getAttribute('position'))
    geometry.setAttribute('point', new InterleavedBufferAttribute(this.#buffer, 4, 0))
    geometry.setAttribute('box', new InterleavedBufferAttribute(this.#buffer, 4, 4))
    geometry.setAttribute('cell', new InterleavedBufferAttribute(this.#buffer, 4, 8))
    this.object = new Mesh(geometry, spriteMaterial(texture, this.viewport))
    this.object.name = 'name-tags'
    this.object.frustumCulled = false
    this.object.renderOrder = RENDER_ORDER
    this.count = 0
  }

  get count(): number {
    return this.#count
  }

  /** Sends the first `count` sprites. They are drawn in order: the nearest goes last. */
  set count(count: number) {
    this.#count = count
    this.object.geometry.instanceCount = count
    this.#buffer.clearUpdateRanges()
    this.#buffer.addUpdateRange(0, count * SPRITE_SIZE)
    this.#buffer.needsUpdate = true
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}

function spriteMaterial(texture: Texture, viewport: Vector2): ShaderMaterial {
  return new ShaderMaterial({
    transparent: true,
    premultipliedAlpha: true,
    depthWrite: false,
    uniforms: { pictures: { value: texture }, viewport: { value: viewport } },
    vertexShader: /* glsl */ `
      attribute vec4 point;
      attribute vec4 box;
      attribute vec4 cell;
      uniform vec2 viewport;
      varying vec2 vAt;
      varying float vOpacity;
      void main() {
        vAt = cell.xy + vec2(position.x, 1.0 - position.y) * cell.zw;
        vOpacity = point.w;
        gl_Position = projectionMatrix * viewMatrix * vec4(point.xyz, 1.0);
        gl_Position.xy += (box.xy + position.xy * box.zw) / viewport * 2.0 * gl_Position.w;
      }`,
    // The pictures are what the screen shall show: no light, tone mapping or colour conversion.
    fragmentShader: /* glsl */ `
      uniform sampler2D pictures;
      varying vec2 vAt;
      varying float vOpacity;
      void main() {
        gl_FragColor = texture2D(pictures, vAt) * vOpacity;
      }`,
  })
}
