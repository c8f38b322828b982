import type { Finding } from '@foyer/shared/weeks/findings-contract.ts'
import { type DragEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { HalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { DayHeads } from './day-heads.tsx'
import { allowDrop, copies, readDrop } from './drag-data.ts'
import {
  addPost,
  assign,
  type Clip,
  EMPTY_CLIP,
  movePerson,
  paste,
  place,
  removePost,
} from './edit-week.ts'
import { findingsByShift } from './find-week.ts'
import type { GridPlace } from './grid-move.ts'
import { newShiftId } from './new-shift-id.ts'
import { type ChosenCell, hasBegun, usePlan } from './plan-context.ts'
import { PostCell } from './post-cell.tsx'
import { useGrid } from './use-grid.ts'
import styles from './week-grid.module.css'
import { bandsOf } from './week-rows.ts'
import { weeksTexts } from './weeks-texts.ts'

export interface WeekGridProps {
  findings: readonly Finding[]
  onChoose: (cell: ChosenCell) => void
  /** Enter or a press: somebody wants to change that cell. */
  onOpen: (cell: ChosenCell) => void
}

/** The week by half-day: rows of posts, columns of days. Every post is a cell. */
export function HalfDayGrid({ findings, onChoose, onOpen }: WeekGridProps) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const { dates, halfDays, store, proposal, wall, editable } = usePlan()
  const { history } = useStore(store)
  const shifts = history.present
  const bands = bandsOf(shifts, dates, halfDays, editable)
  const rows = bands.flatMap(({ halfDay, lanes }) => lanes.map((posts) => ({ halfDay, posts })))
  const found = findingsByShift(findings)
  const [clip, setClip] = useState<Clip | null>(null)
  const [over, setOver] = useState<string | null>(null)

  const cellAt = ({ row, column }: GridPlace) => {
    const { halfDay, posts } = rows[row]!
    return { slot: { date: dates[column]!, halfDay }, post: posts[column] ?? null }
  }
  const mayChange = (place: GridPlace) => editable && !hasBegun(cellAt(place).slot, wall)
  const open = (at: GridPlace) => {
    const { slot, post } = cellAt(at)
    if (post || mayChange(at)) onOpen({ slot, shiftId: post?.id ?? null })
  }

  const onKey = (event: KeyboardEvent, at: GridPlace) => {
    const { slot, post } = cellAt(at)
    const command = commandOf(event)
    if (command === null) return
    event.preventDefault()
    if (command === 'open') return open(at)
    if (command === 'copy' && post) setClip(post)
    if (!mayChange(at)) return
    if (command === 'cut' && post) {
      setClip(post)
      store.edit('remove', (now) => removePost(now, post.id))
    } else if (command === 'paste' && clip) {
      store.edit('paste', (now) => paste(now, clip, slot, post?.id ?? null, newShiftId))
    } else if (command === 'add') {
      store.edit('add', (now) => addPost(now, slot, EMPTY_CLIP, newShiftId))
    } else if (command === 'delete' && post) {
      // Once empties the post, twice takes it away.
      if (post.staffId !== null) store.edit('open', (now) => assign(now, post.id, null))
      else store.edit('remove', (now) => removePost(now, post.id))
    }
  }
  const {
    place: at,
    gridProps,
    cellProps,
  } = useGrid({
    size: { rows: rows.length, columns: dates.length },
    page: bands[0]!.lanes.length,
    onKey,
    onPress: open,
  })
  const { slot: atSlot, post: atPost } = cellAt(at)
  const [atDate, atHalfDay, atShift] = [atSlot.date, atSlot.halfDay, atPost?.id ?? null]
  useEffect(() => {
    onChoose({ slot: { date: atDate, halfDay: atHalfDay }, shiftId: atShift })
  }, [onChoose, atDate, atHalfDay, atShift])

  const drop = (event: DragEvent, at: GridPlace) => {
    setOver(null)
    const dragged = readDrop(event)
    if (!dragged) return
    event.preventDefault()
    const { slot, post } = cellAt(at)
    const target = post?.id ?? null
    if (dragged.kind === 'person') {
      store.edit('assign', (now) => place(now, dragged.staffId, slot, target, newShiftId))
      return
    }
    const source = shifts.find(({ id }) => id === dragged.shiftId)
    if (!source?.staffId) return
    const { staffId } = source
    if (copies(event)) {
      store.edit('assign', (now) => place(now, staffId, slot, target, newShiftId))
    } else {
      store.edit('move', (now) => movePerson(now, source.id, slot, target, newShiftId))
    }
  }

  let row = -1
  return (
    <div className={styles.scroll}>
      <table {...gridProps} className={styles.grid} aria-label={t('grid.half-days')}>
        <thead>
          <tr>
            <th className={styles.corner}>
              <span className="visually-hidden">{tShifts('half-day')}</span>
            </th>
            <DayHeads />
          </tr>
        </thead>
        {bands.map(({ halfDay, lanes }) => (
          <tbody key={halfDay.id} className={styles.band}>
            {lanes.map((posts, lane) => {
              row += 1
              const own = row
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a lane is its place
                <tr key={lane}>
                  {lane === 0 && (
                    <th scope="rowgroup" rowSpan={lanes.length} className={styles.halfDay}>
                      <HalfDayName halfDay={halfDay} />
                      <span className={styles.times}>
                        {halfDay.from}–{halfDay.to}
                      </span>
                    </th>
                  )}
                  {posts.map((post, column) => {
                    const date = dates[column]!
                    const key = `${own}/${column}`
                    const changes = mayChange({ row: own, column })
                    return (
                      <td
                        key={date}
                        {...cellProps(own, column)}
                        className={styles.cell}
                        data-today={date === wall.slice(0, 10)}
                        data-past={!changes}
                        data-over={over === key}
                        {...(post ? { id: `shift-${post.id}` } : {})}
                        aria-describedby="cell-details"
                        onDragOver={(event) => {
                          if (changes && allowDrop(event)) setOver(key)
                        }}
                        onDragLeave={() => setOver(null)}
                        onDrop={(event) => drop(event, { row: own, column })}
                      >
                        <PostCell
                          post={post}
                          findings={post ? (found.get(post.id) ?? []) : []}
                          proposed={
                            proposal?.cells.find((cell) => cell.shiftId === post?.id) ?? null
                          }
                          editable={changes}
                        />
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </div>
  )
}

type Command = 'open' | 'copy' | 'cut' | 'paste' | 'delete' | 'add'

const PLAIN: Readonly<Record<string, Command>> = {
  Enter: 'open',
  F2: 'open',
  ' ': 'open',
  Delete: 'delete',
  Backspace: 'delete',
  Insert: 'add',
  '+': 'add',
}
const WITH_CTRL: Readonly<Record<string, Command>> = { c: 'copy', x: 'cut', v: 'paste' }

/** What a key asks for on a cell; null: nothing of ours. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.altKey) return null
  const keys = event.ctrlKey || event.metaKey ? WITH_CTRL : PLAIN
  return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null
}
