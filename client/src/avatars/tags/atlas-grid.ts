/** A piece of the atlas, in units of the grid. */
export interface Area {
  column: number
  row: number
  columns: number
  rows: number
}

/**
 * Which units of a square atlas are taken. Pictures come and go in a few sizes, so the first free
 * place from the top left is good enough, and what is freed is soon used again.
 */
export class AtlasGrid {
  readonly #columns: number
  readonly #rows: number
  readonly #taken: Uint8Array

  constructor(columns: number, rows: number) {
    this.#columns = columns
    this.#rows = rows
    this.#taken = new Uint8Array(columns * rows)
  }

  /** Takes a free area, or returns null when there is none of that size. */
  take(columns: number, rows: number): Area | null {
    for (let row = 0; row + rows <= this.#rows; row++) {
      let column = 0
      while (column + columns <= this.#columns) {
        const blocked = this.#lastTaken(column, row, columns, rows)
        if (blocked < 0) {
          const area = { column, row, columns, rows }
          this.#mark(area, 1)
          return area
        }
        column = blocked + 1
      }
    }
    return null
  }

  free(area: Area): void {
    this.#mark(area, 0)
  }

  /** The rightmost taken column of a rectangle, -1 when it is free. */
  #lastTaken(column: number, row: number, columns: number, rows: number): number {
    for (let c = column + columns - 1; c >= column; c--) {
      for (let r = row; r < row + rows; r++) {
        if (this.#taken[r * this.#columns + c]) return c
      }
    }
    return -1
  }

  #mark(area: Area, value: 0 | 1): void {
    for (let r = area.row; r < area.row + area.rows; r++) {
      const from = r * this.#columns + area.column
      this.#taken.fill(value, from, from + area.columns)
    }
  }
}
