import { isInWeek } from '@foyer/shared/crew/why-not.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { type DragEvent, type KeyboardEvent, useEffect, useState } from 'react'
import type { GridPlace, GridSize } from '../ui/grid-move.ts'
import { useGrid } from '../ui/use-grid.ts'
import { cellCommandOf } from './cell-command.ts'
import type { CellDeed, CellEdit, PlanCell } from './cell-edits.ts'
import { allowDrop, copies, readDrop } from './drag-data.ts'
import type { Clip } from './edit-week.ts'
import { type ChosenCell, mayPlan, usePlan } from './plan-context.ts'
import styles from './week-grid.module.css'

export interface WeekGridProps {
  findings: readonly Finding[]
  onChoose: (cell: ChosenCell) => void
  /** Enter or a press: somebody wants to change that cell. */
  onOpen: (cell: ChosenCell) => void
}

interface PlanGridOptions<Cell extends PlanCell> extends Omit<WeekGridProps, 'findings'> {
  size: GridSize
  /** Rows that the page keys go by. */
  page: number
  cellAt: (place: GridPlace) => Cell
  /** What a deed makes of the plan; null: nothing. */
  edit: (cell: Cell, deed: CellDeed) => CellEdit | null
  /** Whether opening an empty cell asks what is to be in it; else it is filled at once. */
  opensEmpty: boolean
}

/** Keys and dragging in a grid of the plan: the same deeds by both, in cells that may still be changed. */
export function usePlanGrid<Cell extends PlanCell>({
  size,
  page,
  cellAt,
  edit,
  opensEmpty,
  onChoose,
  onOpen,
}: PlanGridOptions<Cell>) {
  const plan = usePlan()
  const { store, wall, monday, showWeek } = plan
  const [clip, setClip] = useState<Clip | null>(null)
  const [over, setOver] = useState<GridPlace | null>(null)
  const mayChange = ({ slot }: PlanCell) => mayPlan(plan, slot)

  const perform = (cell: Cell, deed: CellDeed) => {
    if (!mayChange(cell)) return
    const made = edit(cell, deed)
    if (made !== null) store.edit(made.name, made.change)
  }
  const open = (place: GridPlace) => {
    const cell = cellAt(place)
    const { slot, shift } = cell
    if (!isInWeek(slot.date, monday)) return showWeek(mondayOf(slot.date))
    if (shift || (opensEmpty && mayChange(cell))) onOpen({ slot, shiftId: shift?.id ?? null })
    else perform(cell, { kind: 'add' })
  }
  const onKey = (event: KeyboardEvent, place: GridPlace) => {
    const command = cellCommandOf(event)
    if (command === null) return
    event.preventDefault()
    const cell = cellAt(place)
    if (command === 'open') return open(place)
    const takes = command === 'copy' || (command === 'cut' && mayChange(cell))
    if (takes && cell.shift) setClip(cell.shift)
    if (command === 'paste') {
      if (clip !== null) perform(cell, { kind: 'paste', clip })
    } else if (command !== 'copy') perform(cell, { kind: command })
  }
  const { place, gridProps, focusProps } = useGrid({ size, page, onKey, onPress: open })

  const { slot, shift } = cellAt(place)
  const [date, halfDay, shiftId] = [slot.date, slot.halfDay, shift?.id ?? null]
  useEffect(() => {
    onChoose({ slot: { date, halfDay }, shiftId })
  }, [onChoose, date, halfDay, shiftId])

  const onDrop = (event: DragEvent, place: GridPlace) => {
    setOver(null)
    const dragged = readDrop(event)
    if (!dragged) return
    event.preventDefault()
    perform(cellAt(place), { kind: 'drop', dragged, copies: copies(event) })
  }
  return {
    mayChange,
    gridProps: { ...gridProps, className: styles.grid },
    cellProps: (row: number, column: number) => {
      const cell = cellAt({ row, column })
      const changes = mayChange(cell)
      const isOver = (place: GridPlace | null) => place?.row === row && place.column === column
      return {
        ...focusProps(row, column),
        role: 'gridcell',
        className: styles.cell,
        'data-today': cell.slot.date === wall.slice(0, 10),
        'data-past': !changes,
        'data-over': isOver(over),
        ...(cell.shift ? { id: `shift-${cell.shift.id}` } : {}),
        'aria-describedby': 'cell-details',
        onDragOver: (event: DragEvent) => {
          // It comes again and again while one stays over a cell: only another cell draws the grid anew.
          if (changes && allowDrop(event))
            setOver((before) => (isOver(before) ? before : { row, column }))
        },
        onDragLeave: () => setOver(null),
        onDrop: (event: DragEvent) => onDrop(event, { row, column }),
      }
    },
  }
}
