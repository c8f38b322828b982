import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { clampPlace, type GridPlace, type GridSize, moveByKey } from './grid-move.ts'

interface GridOptions {
  size: GridSize
  /** Rows that the page keys go by. */
  page: number
  /** A key that does not move, on a cell. Without `preventDefault` the browser does its own. */
  onKey?: (event: KeyboardEvent<HTMLTableElement>, place: GridPlace) => void
  /** A press on a cell. */
  onPress: (place: GridPlace) => void
}

/**
 * The keyboard in a table with role grid: Tab goes in once, arrow keys go through its cells. The table carries
 * `gridProps`; what is focused in each cell, itself or the one control in it, `focusProps`.
 */
export function useGrid({ size, page, onKey, onPress }: GridOptions) {
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
    gridProps: {
      ref: grid,
      role: 'grid',
      onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => {
        const to = event.altKey ? null : moveByKey(place, event, size, page)
        if (to === null) return onKey?.(event, place)
        event.preventDefault()
        focus(to)
      },
      onClick: ({ target }: MouseEvent) => {
        const pressed = placeOf(target)
        if (pressed) onPress(pressed)
      },
      onFocus: ({ target }: FocusEvent) => {
        const focused = placeOf(target)
        if (focused) setPlace(focused)
      },
    },
    focusProps: (row: number, column: number) => ({
      tabIndex: row === place.row && column === place.column ? 0 : -1,
      'data-row': row,
      'data-column': column,
    }),
  }
}

function placeOf(target: EventTarget): GridPlace | null {
  const cell = (target as Element).closest<HTMLElement>('[data-row][data-column]')
  return cell && { row: Number(cell.dataset.row), column: Number(cell.dataset.column) }
}
