import { Box2, FramebufferTexture, LinearFilter, Texture, Vector2, type WebGLRenderer } from 'three'
import { type Area, AtlasGrid } from './atlas-grid.ts'

/** Something small to be drawn on a canvas: a name, a bubble, an emote. */
export interface Picture {
  /** Pictures with the same key look the same and share their place. */
  key: string
  /** CSS pixels. */
  width: number
  height: number
  draw: (canvas: CanvasRenderingContext2D) => void
}

/** A picture's place in the atlas. */
export interface Cell {
  readonly picture: Picture
  readonly area: Area
  /** False as long as nothing is drawn there, and again when another took the place. */
  ready: boolean
  /** Frame in which it was last wanted. */
  wanted: number
}

/** Device pixels of a unit of the grid. Cells are whole units, with at least one empty pixel between. */
const UNIT_WIDTH = 16
const UNIT_HEIGHT = 8
/** Drawing text costs about 0.1 ms: this many a frame, so that a crowd that walks in does not stutter. */
const DRAWN_PER_FRAME = 6
/** A place is taken from nobody who was shown within this many frames. */
const KEEP_FRAMES = 2

/**
 * Pictures in one texture, each drawn once on a small canvas and sent to its cell alone. When the
 * texture is full, the picture that was not wanted for the longest time gives way.
 */
export class SpriteAtlas {
  readonly texture: FramebufferTexture
  /** Device pixels per CSS pixel in the texture. */
  readonly density: number
  readonly #size: number
  readonly #grid: AtlasGrid
  readonly #cells = new Map<string, Cell>()
  #pending: Cell[] = []
  #frame = 0
  readonly #canvas: CanvasRenderingContext2D
  readonly #source: Texture
  #renderer: WebGLRenderer | null = null

  /** @param size device pixels of each side */
  constructor(size: number, density: number) {
    this.#size = size
    this.density = density
    this.#grid = new AtlasGrid(size / UNIT_WIDTH, size / UNIT_HEIGHT)
    // The one texture that three allocates without content: cells are copied into it.
    this.texture = new FramebufferTexture(size, size)
    this.texture.minFilter = this.texture.magFilter = LinearFilter
    this.texture.flipY = false
    this.texture.premultiplyAlpha = true
    const canvas = document.createElement('canvas')
    canvas.width = 512
    canvas.height = 384
    this.#canvas = canvas.getContext('2d', { willReadFrequently: true })!
    this.#source = new Texture(canvas)
  }

  /** Begins a frame. */
  begin(): void {
    this.#frame++
  }

  /** The cell of a picture that is wanted in this frame; null when there is no room for it now. */
  cellOf(picture: Picture): Cell | null {
    const known = this.#cells.get(picture.key)
    if (known) {
      known.wanted = this.#frame
      return known
    }
    if (this.#pending.length >= DRAWN_PER_FRAME) return null
    const columns = Math.ceil((picture.width * this.density + 1) / UNIT_WIDTH)
    const rows = Math.ceil((picture.height * this.density + 1) / UNIT_HEIGHT)
    const area = this.#room(columns, rows)
    if (!area) return null
    const cell: Cell = { picture, area, ready: false, wanted: this.#frame }
    this.#cells.set(picture.key, cell)
    this.#pending.push(cell)
    return cell
  }

  /** Draws what is new. To be called while three renders: it needs the renderer. */
  flush(renderer: WebGLRenderer): void {
    this.#watch(renderer)
    for (const cell of this.#pending) this.#draw(cell, renderer)
    this.#pending.length = 0
  }

  /** Left, top, width and height of a cell's picture, in shares of the texture. */
  writeRectangle(cell: Cell, out: Float32Array, at: number): void {
    out[at] = (cell.area.column * UNIT_WIDTH) / this.#size
    out[at + 1] = (cell.area.row * UNIT_HEIGHT) / this.#size
    out[at + 2] = (cell.picture.width * this.density) / this.#size
    out[at + 3] = (cell.picture.height * this.density) / this.#size
  }

  dispose(): void {
    this.texture.dispose()
    this.#source.dispose()
    this.#renderer?.domElement.removeEventListener('webglcontextrestored', this.#forgetAll)
  }

  #room(columns: number, rows: number): Area | null {
    for (;;) {
      const area = this.#grid.take(columns, rows)
      if (area || !this.#dropOldest()) return area
    }
  }

  /** Frees the cell that was not wanted for the longest time; false when all are in use. */
  #dropOldest(): boolean {
    let oldest: Cell | null = null
    for (const cell of this.#cells.values()) {
      if (!oldest || cell.wanted < oldest.wanted) oldest = cell
    }
    if (!oldest || oldest.wanted > this.#frame - KEEP_FRAMES) return false
    oldest.ready = false
    this.#grid.free(oldest.area)
    this.#cells.delete(oldest.picture.key)
    this.#pending = this.#pending.filter((cell) => cell !== oldest)
    return true
  }

  #draw(cell: Cell, renderer: WebGLRenderer): void {
    const { area, picture } = cell
    const width = area.columns * UNIT_WIDTH
    const height = area.rows * UNIT_HEIGHT
    const canvas = this.#canvas
    canvas.canvas.width = Math.max(canvas.canvas.width, width)
    canvas.canvas.height = Math.max(canvas.canvas.height, height)
    canvas.reset()
    canvas.scale(this.density, this.density)
    picture.draw(canvas)
    region.max.set(width, height)
    place.set(area.column * UNIT_WIDTH, area.row * UNIT_HEIGHT)
    renderer.copyTextureToTexture(this.#source, this.texture, region, place)
    cell.ready = true
  }

  /** A lost context loses the cells, which exist nowhere else. */
  #watch(renderer: WebGLRenderer): void {
    if (this.#renderer === renderer) return
    this.#renderer = renderer
    renderer.domElement.addEventListener('webglcontextrestored', this.#forgetAll)
  }

  readonly #forgetAll = () => {
    for (const cell of this.#cells.values()) {
      cell.ready = false
      this.#grid.free(cell.area)
    }
    this.#cells.clear()
    this.#pending.length = 0
  }
}

const region = new Box2(new Vector2(0, 0), new Vector2(0, 0))
const place = new Vector2()
