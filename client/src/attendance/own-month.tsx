import type { Attendance } from '@foyer/shared/attendance/attendance-contract.ts'
import { readOwnAttendance } from '@foyer/shared/attendance/attendance-endpoints.ts'
import { type PersonAttendance, sumAttendance } from '@foyer/shared/attendance/sum-attendance.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { wallClock } from '../time/dates.ts'
import { useNow } from '../time/use-now.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Table } from '../ui/table.tsx'
import styles from './attendance-tab.module.css'
import { attendanceTexts } from './attendance-texts.ts'
import { MonthChoice } from './month-choice.tsx'
import { firstDay, lastDay, monthOf } from './months.ts'
import { useHours, useRowColumns } from './use-row-columns.tsx'

interface OwnCenter {
  id: string
  name: string
  zone: string
}

/** How the reader's own shifts were kept, month by month; of several centers one after the other. */
export function OwnMonth({ centers }: { centers: readonly OwnCenter[] }) {
  const t = useText(attendanceTexts)
  const today = wallClock(useNow(), centers[0]?.zone ?? 'UTC').slice(0, 10)
  const [month, setMonth] = useState(() => monthOf(today))
  return (
    <section className={styles.part} aria-labelledby="own-month">
      <p className={styles.hint}>{t('own.hint')}</p>
      <MonthChoice id="own-month" {...{ month, today }} onChange={setMonth} />
      {centers.map((center) => (
        <OwnCenterMonth
          key={`${center.id} ${month}`}
          {...{ center, month }}
          isNamed={centers.length > 1}
        />
      ))}
    </section>
  )
}

interface OwnCenterMonthProps {
  center: OwnCenter
  month: string
  isNamed: boolean
}

function OwnCenterMonth({ center, month, isNamed }: OwnCenterMonthProps) {
  const { result } = useResource(readOwnAttendance, {
    params: { center: center.id },
    query: { from: firstDay(month), to: lastDay(month) },
  })
  return (
    <>
      {isNamed && <h4>{center.name}</h4>}
      <Loaded result={result}>
        {(attendance) => <OwnRows {...{ center, attendance, isNamed }} />}
      </Loaded>
    </>
  )
}

function OwnRows({
  center,
  attendance: { rows, names },
  isNamed,
}: Omit<OwnCenterMonthProps, 'month'> & { attendance: Attendance }) {
  const t = useText(attendanceTexts)
  const columns = useRowColumns(center.zone, names, 'day')
  const [sum] = sumAttendance(rows)
  if (rows.length === 0) return <EmptyState icon="calendar" title={t('own.none')} />
  return (
    <>
      {sum && <Sums sum={sum} />}
      <Table
        label={isNamed ? t('own.days.in', { center: center.name }) : t('own.days')}
        items={rows}
        columns={columns}
      />
    </>
  )
}

/** The month in figures. */
function Sums({ sum }: { sum: PersonAttendance }) {
  const t = useText(attendanceTexts)
  const hours = useHours()
  const figures = [
    { text: t('shifts'), figure: sum.shifts },
    { text: t('planned.hours'), figure: hours(sum.plannedMinutes) },
    { text: t('present.hours'), figure: hours(sum.presentMinutes) },
    { text: t('state.on-time'), figure: sum.onTime },
    { text: t('state.late'), figure: sum.late },
    { text: t('state.missed'), figure: sum.missed },
    { text: t('state.excused'), figure: sum.excused },
    { text: t('left-early'), figure: sum.leftEarly },
    { text: t('state.took-over'), figure: sum.tookOver },
  ]
  return (
    <dl className={styles.sums}>
      {figures.map(({ text, figure }) => (
        <div key={text}>
          <dt>{text}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
