/** Where the keyboard stands in a grid. */
export interface GridPlace {
  row: number
  column: number
}

export interface GridSize {
  rows: number
  columns: number
}

export interface GridKey {
  key: string
  ctrlKey: boolean
}

/** The same place, inside of the grid; for grids that became smaller. */
export function clampPlace({ row, column }: GridPlace, { rows, columns }: GridSize): GridPlace {
  const within = (value: number, count: number) => Math.max(0, Math.min(value, count - 1))
  return { row: within(row, rows), column: within(column, columns) }
}

/**
 * Where a key leads, as in the grid pattern of ARIA's authoring practices: arrows by one cell, Home and End in
 * the row, with Ctrl in the grid, page keys by `page` rows. Null: the key does not move.
 */
export function moveByKey(
  from: GridPlace,
  { key, ctrlKey }: GridKey,
  size: GridSize,
  page: number,
): GridPlace | null {
  const to = target(from, key, ctrlKey, size, page)
  return to && clampPlace(to, size)
}

function target(
  { row, column }: GridPlace,
  key: string,
  ctrl: boolean,
  { rows, columns }: GridSize,
  page: number,
): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'PageUp':
      return { row: row - page, column }
    case 'PageDown':
      return { row: row + page, column }
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: columns - 1 }
    default:
      return null
  }
}
