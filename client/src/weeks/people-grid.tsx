import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { type DragEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { DayHeads } from './day-heads.tsx'
import { allowDrop, copies, readDrop } from './drag-data.ts'
import {
  assign,
  type Clip,
  EMPTY_CLIP,
  giveTo,
  isIn,
  place as placePerson,
  type Slot,
} from './edit-week.ts'
import { findingsByShift } from './find-week.ts'
import type { GridPlace } from './grid-move.ts'
import { commandOf, type WeekGridProps } from './half-day-grid.tsx'
import { newShiftId } from './new-shift-id.ts'
import { PersonCell } from './person-cell.tsx'
import { hasBegun, usePlan } from './plan-context.ts'
import { useGrid } from './use-grid.ts'
import styles from './week-grid.module.css'
import { countByPerson } from './week-rows.ts'
import { weeksTexts } from './weeks-texts.ts'

/** The week by person: rows of people, columns of half-days. */
export function PeopleGrid({ findings, onChoose, onOpen }: WeekGridProps) {
  const t = useText(weeksTexts)
  const tShifts = useText(shiftsTexts)
  const halfDayName = useHalfDayName()
  const { dates, halfDays, crew, store, wall, editable } = usePlan()
  const { history } = useStore(store)
  const shifts = history.present
  const slots = dates.flatMap((date) => halfDays.map((halfDay): Slot => ({ date, halfDay })))
  const counts = countByPerson(shifts)
  const found = findingsByShift(findings)
  const [clip, setClip] = useState<Clip | null>(null)
  const [over, setOver] = useState<string | null>(null)

  const shiftOf = ({ staffId }: CrewMember, slot: Slot) =>
    shifts.find((shift) => shift.staffId === staffId && isIn(shift, slot)) ?? null
  const cellAt = ({ row, column }: GridPlace) => {
    const member = crew.crew[row]
    const slot = slots[column]!
    return { member, slot, shift: member ? shiftOf(member, slot) : null }
  }
  const mayChange = (slot: Slot) => editable && !hasBegun(slot, wall)
  const putIn = (at: GridPlace) => {
    const { member, slot } = cellAt(at)
    if (member && mayChange(slot)) {
      store.edit('assign', (now) => placePerson(now, member.staffId, slot, null, newShiftId))
    }
  }
  const open = (at: GridPlace) => {
    const { slot, shift } = cellAt(at)
    if (shift) onOpen({ slot, shiftId: shift.id })
    else putIn(at)
  }
  const onKey = (event: KeyboardEvent, at: GridPlace) => {
    const { slot, shift } = cellAt(at)
    const command = commandOf(event)
    if (command === null) return
    event.preventDefault()
    if (command === 'open') return open(at)
    if (command === 'copy' && shift) setClip(shift)
    if (!mayChange(slot)) return
    if (command === 'add' || (command === 'paste' && clip)) putIn(at)
    else if (shift && (command === 'cut' || command === 'delete')) {
      if (command === 'cut') setClip({ ...EMPTY_CLIP, ...shift })
      store.edit('open', (now) => assign(now, shift.id, null))
    }
  }
  const { place, gridProps, cellProps } = useGrid({
    size: { rows: crew.crew.length, columns: slots.length },
    page: 8,
    onKey,
    onPress: open,
  })
  const { slot: atSlot, shift: atShift } = cellAt(place)
  const [atDate, atHalfDay, atId] = [atSlot.date, atSlot.halfDay, atShift?.id ?? null]
  useEffect(() => {
    onChoose({ slot: { date: atDate, halfDay: atHalfDay }, shiftId: atId })
  }, [onChoose, atDate, atHalfDay, atId])

  const drop = (event: DragEvent, at: GridPlace) => {
    setOver(null)
    const dragged = readDrop(event)
    const { member, slot } = cellAt(at)
    if (!dragged || !member) return
    event.preventDefault()
    const copy = copies(event)
    store.edit(dragged.kind === 'person' || copy ? 'assign' : 'move', (now) =>
      dragged.kind === 'person' || copy
        ? placePerson(now, member.staffId, slot, null, newShiftId)
        : giveTo(now, dragged.shiftId, member.staffId, slot, newShiftId),
    )
  }

  return (
    <div className={styles.scroll}>
      <table {...gridProps} className={styles.grid} data-many aria-label={t('grid.people')}>
        <thead>
          <tr>
            <th className={styles.person} rowSpan={2} scope="col">
              {tShifts('person')}
            </th>
            <DayHeads columns={halfDays.length} />
          </tr>
          <tr>
            {slots.map(({ date, halfDay }) => {
              const free = shifts.filter(
                (shift) => shift.staffId === null && isIn(shift, { date, halfDay }),
              ).length
              return (
                <th key={`${date} ${halfDay.id}`} scope="col" className={styles.half}>
                  <abbr title={`${halfDayName(halfDay.id)} ${halfDay.from}–${halfDay.to}`}>
                    {halfDay.from.slice(0, 2)}–{halfDay.to.slice(0, 2)}
                  </abbr>
                  {free > 0 && (
                    <span className={styles.free}>{t('post.open.count', { count: free })}</span>
                  )}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {crew.crew.map((member, row) => {
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
                  const key = `${row}/${column}`
                  const changes = mayChange(slot)
                  return (
                    <td
                      key={`${slot.date} ${slot.halfDay.id}`}
                      {...cellProps(row, column)}
                      className={styles.cell}
                      data-today={slot.date === wall.slice(0, 10)}
                      data-past={!changes}
                      data-over={over === key}
                      {...(shift ? { id: `shift-${shift.id}` } : {})}
                      aria-describedby="cell-details"
                      onDragOver={(event) => {
                        if (changes && allowDrop(event)) setOver(key)
                      }}
                      onDragLeave={() => setOver(null)}
                      onDrop={(event) => drop(event, { row, column })}
                    >
                      <PersonCell
                        {...{ member, slot, shift }}
                        findings={shift ? (found.get(shift.id) ?? []) : []}
                        editable={changes}
                      />
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
