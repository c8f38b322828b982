import { Box2, FramebufferTexture, LinearFilter, Texture, Vector2, type WebGLRenderer } from 'three'
import { AtlasCells, type Cell, UNIT_HEIGHT, UNIT_WIDTH } from './atlas-cells.ts'

/** Pictures in one texture, each drawn once on a small canvas and sent to its cell alone. */
export class SpriteAtlas {
  readonly texture: FramebufferTexture
  readonly cells: AtlasCells
  readonly #size: number
  readonly #density: number
  readonly #canvas: CanvasRenderingContext2D
  readonly #source: Texture
  #renderer: WebGLRenderer | null = null

  /**
   * @param size device pixels of each side
   * @param density device pixels per CSS pixel
   */
  constructor(size: number, density: number) {
    this.#size = size
    this.#density = density
    this.cells = new AtlasCells(size, density)
    // The one texture that three allocates without content: cells are copied into it.
    this.texture = new FramebufferTexture(size, size)
    this.texture.minFilter = this.texture.magFilter = LinearFilter
    // Turned over, a cell would be taken from the canvas's bottom.
    this.texture.flipY = false
    this.texture.premultiplyAlpha = true
    const canvas = document.createElement('canvas')
    this.#canvas = canvas.getContext('2d', { willReadFrequently: true })!
    this.#source = new Texture(canvas)
  }

  /** Draws the pending cells. To be called while three renders: it needs the renderer. */
  flush(renderer: WebGLRenderer): void {
    this.#watch(renderer)
    for (const cell of this.cells.pending) this.#draw(cell, renderer)
    this.cells.pending = []
  }

  /** Left, top, width and height of a cell's picture, in shares of the texture. */
  writeRectangle(cell: Cell, out: Float32Array, at: number): void {
    out[at] = (cell.area.column * UNIT_WIDTH) / this.#size
    out[at + 1] = (cell.area.row * UNIT_HEIGHT) / this.#size
    out[at + 2] = (cell.picture.width * this.#density) / this.#size
    out[at + 3] = (cell.picture.height * this.#density) / this.#size
  }

  dispose(): void {
    this.texture.dispose()
    this.#source.dispose()
    this.#renderer?.domElement.removeEventListener('webglcontextrestored', this.cells.clear)
  }

  #draw(cell: Cell, renderer: WebGLRenderer): void {
    const { area, picture } = cell
    const width = area.columns * UNIT_WIDTH
    const height = area.rows * UNIT_HEIGHT
    const { canvas } = this.#canvas
    // Only ever grown, and setting a size clears it too.
    canvas.width = Math.max(canvas.width, width)
    canvas.height = Math.max(canvas.height, height)
    this.#canvas.scale(this.#density, this.#density)
    picture.draw(this.#canvas)
    region.max.set(width, height)
    place.set(area.column * UNIT_WIDTH, area.row * UNIT_HEIGHT)
    renderer.copyTextureToTexture(this.#source, this.texture, region, place)
    cell.ready = true
  }

  /** A lost context loses the cells, which exist nowhere else. */
  #watch(renderer: WebGLRenderer): void {
    if (this.#renderer === renderer) return
    this.#renderer = renderer
    renderer.domElement.addEventListener('webglcontextrestored', this.cells.clear)
  }
}

const region = new Box2(new Vector2(0, 0), new Vector2(0, 0))
const place = new Vector2()
