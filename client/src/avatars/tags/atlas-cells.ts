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
export const UNIT_WIDTH = 16
export const UNIT_HEIGHT = 8
/** Drawing text costs about 0.1 ms: this many a frame, so that a crowd that walks in does not stutter. */
const DRAWN_PER_FRAME = 6
/** A place is taken from nobody who was shown within this many frames. */
const KEEP_FRAMES = 2

/**
 * Which picture stands where in the atlas. When it is full, the picture that was not wanted for the
 * longest time gives way.
 */
export class AtlasCells {
  /** New cells, to be drawn. */
  pending: Cell[] = []
  readonly #density: number
  readonly #grid: AtlasGrid
  readonly #cells = new Map<string, Cell>()
  #frame = 0

  /**
   * @param size device pixels of each side
   * @param density device pixels per CSS pixel
   */
  constructor(size: number, density: number) {
    this.#density = density
    this.#grid = new AtlasGrid(size / UNIT_WIDTH, size / UNIT_HEIGHT)
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
    if (this.pending.length >= DRAWN_PER_FRAME) return null
    const columns = Math.ceil((picture.width * this.#density + 1) / UNIT_WIDTH)
    const rows = Math.ceil((picture.height * this.#density + 1) / UNIT_HEIGHT)
    const area = this.#room(columns, rows)
    if (!area) return null
    const cell: Cell = { picture, area, ready: false, wanted: this.#frame }
    this.#cells.set(picture.key, cell)
    this.pending.push(cell)
    return cell
  }

  /** Forgets all, for when the texture's content is lost. */
  readonly clear = (): void => {
    for (const cell of this.#cells.values()) this.#drop(cell)
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
    this.#drop(oldest)
    return true
  }

  #drop(cell: Cell): void {
    cell.ready = false
    this.#grid.free(cell.area)
    this.#cells.delete(cell.picture.key)
    this.pending = this.pending.filter((other) => other !== cell)
  }
}
