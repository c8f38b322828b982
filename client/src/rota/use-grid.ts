import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { clampPlace, type GridPlace, type GridSize, moveByKey } from './grid-move.ts'

interface GridOptions {
  size: GridSize
  /** Rows that the page keys go by. */
  page: number
  /** A key that does not move, on a cell. Without `preventDefault` the browser does its own. */
  onKey: (event: KeyboardEvent<HTMLTableElement>, place: GridPlace) => void
}

/**
 * The keyboard in a table with role grid: Tab goes in once, arrow keys go through its cells. The cells carry
 * `cellProps`, the table `gridProps`.
 */
export function useGrid({ size, page, onKey }: GridOptions) {
  const grid = useRef<HTMLTableElement>(null)
  const [chosen, setPlace] = useState<GridPlace>({ row: 0, column: 0 })
  const place = clampPlace(chosen, size)

  const focus = ({ row, column }: GridPlace) => {
    setPlace({ row, column })
    grid.current
      ?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
      ?.focus()
  }
  return {
    place,
    focus,
    gridProps: {
      ref: grid,
      role: 'grid',
      onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => {
        const to = event.altKey ? null : moveByKey(place, event, size, page)
        if (to === null) return onKey(event, place)
        event.preventDefault()
        focus(to)
      },
      onFocus: ({ target }: FocusEvent) => {
        const { row, column } = (target as HTMLElement).dataset
        if (row && column) setPlace({ row: Number(row), column: Number(column) })
      },
    },
    cellProps: (row: number, column: number) => ({
      role: 'gridcell',
      tabIndex: row === place.row && column === place.column ? 0 : -1,
      'data-row': row,
      'data-column': column,
    }),
  }
}
