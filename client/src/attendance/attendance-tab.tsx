import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { wallClock } from '../time/dates.ts'
import { useNow } from '../time/use-now.ts'
import styles from './attendance-tab.module.css'
import { HandoverNotes } from './handover-notes.tsx'
import { MonthByPerson } from './month-by-person.tsx'
import { TodayBoard } from './today-board.tsx'

/** How shifts are kept: today as it goes, a month by person, and what was handed over. */
export function AttendanceTab({ center }: { center: Center }) {
  const today = wallClock(useNow(), center.calendar.zone).slice(0, 10)
  return (
    <div className={styles.attendance}>
      <TodayBoard {...{ center, today }} />
      <MonthByPerson {...{ center, today }} />
      <HandoverNotes center={center} />
    </div>
  )
}
