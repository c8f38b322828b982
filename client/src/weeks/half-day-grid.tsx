import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { HalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { SideScroll } from '../ui/side-scroll.tsx'
import { editPost } from './cell-edits.ts'
import { DayHeads } from './day-heads.tsx'
import { isIn, type Slot } from './edit-week.ts'
import { findingsByShift } from './find-week.ts'
import { newShiftId } from './new-shift-id.ts'
import { usePlan } from './plan-context.ts'
import { PostCell } from './post-cell.tsx'
import { usePlanGrid, type WeekGridProps } from './use-plan-grid.ts'
import styles from './week-grid.module.css'
import { type Band, bandsOf } from './week-rows.ts'
import { weeksTexts } from './weeks-texts.ts'

/** The week by half-day: rows of posts, columns of days. Every post is a cell. */
export function HalfDayGrid({ findings, onChoose, onOpen }: WeekGridProps) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const { dates, halfDays, store, proposal, editable, changes } = usePlan()
  const shifts = useStore(store, ({ history }) => history.present)
  const bands = bandsOf(shifts, dates, halfDays, editable)
  const rows = bands.flatMap(({ halfDay, lanes }) => lanes.map((posts) => ({ halfDay, posts })))
  const found = findingsByShift(findings)
  const { mayChange, gridProps, cellProps } = usePlanGrid({
    size: { rows: rows.length, columns: dates.length },
    page: bands[0]!.lanes.length,
    cellAt: ({ row, column }) => {
      const { halfDay, posts } = rows[row]!
      return { slot: { date: dates[column]!, halfDay }, shift: posts[column] ?? null }
    },
    edit: (cell, deed) => editPost(cell, deed, newShiftId),
    opensEmpty: true,
    onChoose,
    onOpen,
  })

  const goneIn = (slot: Slot) =>
    [...changes.values()].flatMap(({ before, after }) =>
      before && after === null && isIn(before, slot) ? [before] : [],
    )
  const cell = (
    halfDay: Band['halfDay'],
    post: PlannedShift | null,
    row: number,
    column: number,
  ) => {
    const slot = { date: dates[column]!, halfDay }
    const isLast = row + 1 === rows.length || rows[row + 1]!.halfDay !== halfDay
    return (
      <td key={slot.date} {...cellProps(row, column)}>
        <PostCell
          post={post}
          findings={post ? (found.get(post.id) ?? []) : []}
          proposed={proposal?.cells.find(({ shiftId }) => shiftId === post?.id) ?? null}
          gone={isLast && post === null ? goneIn(slot) : []}
          editable={mayChange({ slot, shift: post })}
        />
      </td>
    )
  }
  let row = -1
  return (
    <SideScroll className={styles.scroll!}>
      <table {...gridProps} aria-label={t('grid.half-days')}>
        <thead>
          <tr>
            <th className={styles.corner}>
              <span className="visually-hidden">{tShifts('half-day')}</span>
            </th>
            <DayHeads dates={dates} />
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
                  {posts.map((post, column) => cell(halfDay, post, own, column))}
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </SideScroll>
  )
}
