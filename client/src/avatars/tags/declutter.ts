/** Pixels of a tile. Finer than the smallest tag, coarse enough to be quick. */
const TILE_WIDTH = 20
const TILE_HEIGHT = 10
/** A box gives way when this share of it is taken by nearer ones. */
const MOST_COVERED = 0.15

/** What of the screen is already covered with text in this frame. Whoever asks first has it. */
export class Declutter {
  #columns = 0
  #rows = 0
  /** Per tile: the frame in which it was last taken. */
  #taken = new Uint32Array(0)
  #frame = 0

  /** Begins a frame on a screen of that many pixels. */
  begin(width: number, height: number): void {
    const columns = Math.ceil(width / TILE_WIDTH)
    const rows = Math.ceil(height / TILE_HEIGHT)
    if (columns !== this.#columns || rows !== this.#rows) {
      this.#columns = columns
      this.#rows = rows
      this.#taken = new Uint32Array(columns * rows)
    }
    this.#frame++
  }

  /** Whether a box is free enough to be read; if so, it is taken. Pixels from the top left. */
  claim(left: number, top: number, width: number, height: number): boolean {
    const firstColumn = Math.max(0, Math.floor(left / TILE_WIDTH))
    const lastColumn = Math.min(this.#columns - 1, Math.ceil((left + width) / TILE_WIDTH) - 1)
    const firstRow = Math.max(0, Math.floor(top / TILE_HEIGHT))
    const lastRow = Math.min(this.#rows - 1, Math.ceil((top + height) / TILE_HEIGHT) - 1)
    const tiles = (lastColumn - firstColumn + 1) * (lastRow - firstRow + 1)
    if (lastColumn < firstColumn || lastRow < firstRow) return false // off the screen
    let covered = 0
    for (let row = firstRow; row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        if (this.#taken[row * this.#columns + column] === this.#frame) covered++
      }
    }
    if (covered > tiles * MOST_COVERED) return false
    for (let row = firstRow; row <= lastRow; row++) {
      const from = row * this.#columns
      this.#taken.fill(this.#frame, from + firstColumn, from + lastColumn + 1)
    }
    return true
  }
}
