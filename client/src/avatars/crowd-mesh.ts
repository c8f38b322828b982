import {
  DataTexture,
  FloatType,
  type InstancedBufferGeometry,
  type IUniform,
  Mesh,
  MeshLambertMaterial,
  RedFormat,
  RGBAFormat,
  SRGBColorSpace,
  type Texture,
  type WebGLRenderer,
} from 'three'
import {
  CROWD_FRAGMENT_COLOUR,
  CROWD_FRAGMENT_PARS,
  CROWD_VERTEX_NORMAL,
  CROWD_VERTEX_PARS,
  PALETTE_WIDTH,
  ROW_BITS,
  STATE_TEXELS,
} from './crowd-shader.ts'
import type { DrawList } from './draw-list.ts'

/** Numbers of one avatar's state, see `CROWD_VERTEX_PARS`. */
export const STATE_SIZE = STATE_TEXELS * 4

const ROW = 1 << ROW_BITS

/**
 * Draws all avatars in one call: every part and level of detail that anybody wears, each with its
 * instances (WEBGL_multi_draw; where a browser lacks it, one instanced call a part and level).
 *
 * three has no such call. It is given a geometry without instances, binds program, textures and
 * buffers for it, draws nothing, and then calls `onAfterRender`, where the drawing is done.
 */
export class CrowdMesh {
  readonly object: Mesh<InstancedBufferGeometry, MeshLambertMaterial>
  /** `STATE_SIZE` numbers an avatar slot. */
  states = new Float32Array(0)
  /** Four bytes a palette slot, `PALETTE_WIDTH` slots an avatar slot, sRGB. */
  palettes = new Uint8Array(0)
  readonly #uniforms: Record<string, IUniform<Texture | null>>
  readonly #list: DrawList
  #capacity = 0
  /** The draw list's array that the texture was made of. */
  #sent = new Float32Array(0)

  constructor(geometry: InstancedBufferGeometry, list: DrawList, book: Texture, live: Texture) {
    this.#list = list
    this.#uniforms = {
      drawList: { value: null },
      states: { value: null },
      palettes: { value: null },
      bookPoses: { value: book },
      livePoses: { value: live },
    }
    this.object = new Mesh(geometry, crowdMaterial(this.#uniforms))
    this.object.name = 'avatars'
    this.object.frustumCulled = false
    this.object.onAfterRender = (renderer) => this.#draw(renderer)
  }

  /** Makes room for slots 0 to `slots` - 1, keeping what is there. */
  reserve(slots: number): void {
    if (slots <= this.#capacity) return
    let capacity = Math.max(256, this.#capacity)
    while (capacity < slots) capacity *= 2
    this.#capacity = capacity
    const states = new Float32Array(Math.ceil((capacity * STATE_TEXELS) / ROW) * ROW * 4)
    states.set(this.states)
    this.states = states
    const palettes = new Uint8Array(capacity * PALETTE_WIDTH * 4)
    palettes.set(this.palettes)
    this.palettes = palettes
    this.#replace(
      'states',
      new DataTexture(states, ROW, states.length / ROW / 4, RGBAFormat, FloatType),
    )
    const palette = new DataTexture(palettes, PALETTE_WIDTH, capacity)
    palette.colorSpace = SRGBColorSpace
    this.#replace('palettes', palette)
  }

  /** Sends the frame's states and draw list. */
  send(): void {
    const { texels } = this.#list
    if (texels !== this.#sent) {
      this.#sent = texels
      this.#replace(
        'drawList',
        new DataTexture(texels, ROW, texels.length / ROW, RedFormat, FloatType),
      )
    }
    for (const name of ['drawList', 'states']) {
      const texture = this.#uniforms[name]!.value
      if (texture) texture.needsUpdate = true
    }
    this.object.visible = this.#list.drawCount > 0
  }

  sendPalettes(): void {
    this.#uniforms.palettes!.value!.needsUpdate = true
  }

  dispose(): void {
    for (const name of ['drawList', 'states', 'palettes']) this.#uniforms[name]!.value?.dispose()
    this.object.material.dispose()
  }

  #replace(name: string, texture: Texture): void {
    this.#uniforms[name]!.value?.dispose()
    this.#uniforms[name]!.value = texture
    texture.needsUpdate = true
  }

  #draw(renderer: WebGLRenderer): void {
    const gl = renderer.getContext() as WebGL2RenderingContext
    const { counts, offsets, instanceCounts, drawCount, triangles } = this.#list
    const multiDraw = renderer.extensions.has('WEBGL_multi_draw')
      ? (renderer.extensions.get('WEBGL_multi_draw') as WEBGL_multi_draw)
      : null
    const { render } = renderer.info
    render.triangles += triangles
    if (multiDraw) {
      multiDraw.multiDrawElementsInstancedWEBGL(
        gl.TRIANGLES,
        counts,
        0,
        gl.UNSIGNED_INT,
        offsets,
        0,
        instanceCounts,
        0,
        drawCount,
      )
      render.calls++
      return
    }
    const drawId = gl.getUniformLocation(gl.getParameter(gl.CURRENT_PROGRAM), 'drawId')
    for (let draw = 0; draw < drawCount; draw++) {
      gl.uniform1i(drawId, draw)
      gl.drawElementsInstanced(
        gl.TRIANGLES,
        counts[draw]!,
        gl.UNSIGNED_INT,
        offsets[draw]!,
        instanceCounts[draw]!,
      )
    }
    render.calls += drawCount
  }
}

function crowdMaterial(uniforms: Record<string, IUniform>): MeshLambertMaterial {
  const material = new MeshLambertMaterial()
  Object.assign(material, { extensions: { multiDraw: true } })
  material.onBeforeCompile = (shader) => {
    Object.assign(shader.uniforms, uniforms)
    shader.vertexShader = shader.vertexShader
      .replace('#include <common>', `#include <common>\n${CROWD_VERTEX_PARS}`)
      .replace('#include <beginnormal_vertex>', CROWD_VERTEX_NORMAL)
      .replace('#include <begin_vertex>', 'vec3 transformed = crowdPosition;')
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <common>', `#include <common>\n${CROWD_FRAGMENT_PARS}`)
      .replace('#include <color_fragment>', CROWD_FRAGMENT_COLOUR)
  }
  return material
}
