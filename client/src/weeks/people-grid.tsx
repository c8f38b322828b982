import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import type { CSSProperties } from 'react'
import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { daysOfWeek } from '../time/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { SideScroll } from '../ui/side-scroll.tsx'
import { editPerson } from './cell-edits.ts'
import { DayHeads } from './day-heads.tsx'
import { isIn, type Slot } from './edit-week.ts'
import { findingsByShift } from './find-week.ts'
import { newShiftId } from './new-shift-id.ts'
import { PersonCell } from './person-cell.tsx'
import { usePlan } from './plan-context.ts'
import { usePlanGrid, type WeekGridProps } from './use-plan-grid.ts'
import styles from './week-grid.module.css'
import { WeekHeads } from './week-heads.tsx'
import { countByPerson } from './week-rows.ts'
import { weeksTexts } from './weeks-texts.ts'

/**
 * The week by person, and the weeks after it that are to be read: rows of those who serve the center or have a shift of it,
 * columns of half-days.
 */
export function PeopleGrid({ findings, onChoose, onOpen }: WeekGridProps) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const halfDayName = useHalfDayName()
  const { center, monday, halfDays, crew, store, later } = usePlan()
  const own = useStore(store, ({ history }) => history.present)
  const shifts = [...own, ...later.flatMap(({ draft }) => draft)]
  const dates = [monday, ...later.map((week) => week.monday)].flatMap(daysOfWeek)
  const slots = dates.flatMap((date) => halfDays.map((halfDay): Slot => ({ date, halfDay })))
  const counts = countByPerson(own)
  const others = countByPerson(shifts)
  const people = crew.crew.filter(
    ({ staffId, centers }) => centers.includes(center.id) || others.has(staffId),
  )
  const found = findingsByShift(findings)
  const shiftOf = ({ staffId }: CrewMember, slot: Slot) =>
    shifts.find((shift) => shift.staffId === staffId && isIn(shift, slot)) ?? null
  /** Of one week. */
  const ownColumns = 7 * halfDays.length
  /** Whether a later week begins with a column. */
  const isFirst = (column: number) => column > 0 && column % ownColumns === 0
  // Beside others a day is as narrow as can be read.
  const isNarrow = later.length > 0
  const { mayChange, gridProps, cellProps } = usePlanGrid({
    size: { rows: people.length, columns: slots.length },
    page: 8,
    cellAt: ({ row, column }) => {
      const member = people[row]
      const slot = slots[column]!
      return { member, slot, shift: member ? shiftOf(member, slot) : null }
    },
    edit: (cell, deed) =>
      cell.member ? editPerson(cell, cell.member.staffId, deed, newShiftId) : null,
    opensEmpty: false,
    onChoose,
    onOpen,
  })

  return (
    <>
      <SideScroll className={styles.scroll!}>
        <table
          {...gridProps}
          data-many
          data-narrow={isNarrow}
          style={{ '--own': ownColumns, '--later': slots.length - ownColumns } as CSSProperties}
          aria-label={t(isNarrow ? 'grid.weeks' : 'grid.people')}
        >
          <colgroup>
            <col className={styles.personColumn} />
          </colgroup>
          <colgroup span={ownColumns} className={styles.ownColumns} />
          {isNarrow && (
            <colgroup span={slots.length - ownColumns} className={styles.laterColumns} />
          )}
          <thead>
            {isNarrow && (
              <tr>
                <td className={styles.person} />
                <WeekHeads columns={ownColumns} />
              </tr>
            )}
            <tr>
              <th className={styles.person} rowSpan={2} scope="col">
                {tShifts('person')}
              </th>
              <DayHeads dates={dates} columns={halfDays.length} />
            </tr>
            <tr>
              {slots.map(({ date, halfDay }, column) => {
                const free = shifts.filter(
                  (shift) => shift.staffId === null && isIn(shift, { date, halfDay }),
                ).length
                return (
                  <th
                    key={`${date} ${halfDay.id}`}
                    scope="col"
                    className={styles.half}
                    data-first={isFirst(column)}
                  >
                    <abbr title={`${halfDayName(halfDay.id)} ${halfDay.from}–${halfDay.to}`}>
                      {halfDay.from.slice(0, 2)}
                      {!isNarrow && `–${halfDay.to.slice(0, 2)}`}
                    </abbr>
                    {free > 0 && <FreePosts {...{ free, isNarrow }} />}
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {people.map((member, row) => {
              const count = counts.get(member.staffId) ?? 0
              return (
                <tr key={member.staffId}>
                  <th scope="row" className={styles.name}>
                    <span>{member.name}</span>
                    <span className={styles.count} data-over={count > member.maxHalfDays}>
                      {t('person.count', { own: String(count), most: String(member.maxHalfDays) })}
                    </span>
                  </th>
                  {slots.map((slot, column) => {
                    const shift = shiftOf(member, slot)
                    return (
                      <td
                        key={`${slot.date} ${slot.halfDay.id}`}
                        {...cellProps(row, column)}
                        data-first={isFirst(column)}
                      >
                        <PersonCell
                          {...{ member, slot, shift }}
                          findings={shift ? (found.get(shift.id) ?? []) : []}
                          editable={mayChange({ slot, shift })}
                        />
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </SideScroll>
      {people.length === 0 && <EmptyState icon="people" title={t('grid.nobody')} />}
    </>
  )
}

/** How many posts of a half-day nobody has: where there is no room for words, the number alone. */
function FreePosts({ free, isNarrow }: { free: number; isNarrow: boolean }) {
  const t = useText(weeksTexts)
  const text = t('post.open.count', { count: free })
  if (!isNarrow) return <span className={styles.free}>{text}</span>
  return (
    <span className={styles.free} title={text}>
      <span aria-hidden="true">{free}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  )
}
