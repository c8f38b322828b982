import type { Attendance } from '@foyer/shared/attendance/attendance-contract.ts'
import { readAttendance } from '@foyer/shared/attendance/attendance-endpoints.ts'
import { type PersonAttendance, sumAttendance } from '@foyer/shared/attendance/sum-attendance.ts'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { useResource } from '../net/use-resource.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Table, type TableColumn } from '../ui/table.tsx'
import styles from './attendance-tab.module.css'
import { attendanceTexts } from './attendance-texts.ts'
import { DownloadCsv } from './download-csv.tsx'
import { MonthChoice } from './month-choice.tsx'
import { firstDay, lastDay, monthOf } from './months.ts'
import { useHours, useNameOf, useRowColumns } from './use-row-columns.tsx'

/** A month by person; pressed, each day of one of them. */
export function MonthByPerson({ center, today }: { center: Center; today: string }) {
  const [month, setMonth] = useState(() => monthOf(today))
  const { result } = useResource(readAttendance, {
    params: { center: center.id },
    query: { from: firstDay(month), to: lastDay(month) },
  })
  return (
    <section className={styles.part} aria-labelledby="attendance-month">
      <div className={styles.head}>
        <MonthChoice id="attendance-month" {...{ month, today }} onChange={setMonth} />
        {result?.ok && <DownloadCsv {...{ center, month }} attendance={result.value} />}
      </div>
      <Loaded key={month} result={result}>
        {(attendance) => <People {...{ center, attendance }} />}
      </Loaded>
    </section>
  )
}

interface PeopleProps {
  center: Center
  attendance: Attendance
}

function People({ center, attendance }: PeopleProps) {
  const t = useText(attendanceTexts)
  const nameOf = useNameOf(attendance.names)
  const [person, setPerson] = useState<string | null>(null)
  const columns = useSumColumns(nameOf)
  const sums = sumAttendance(attendance.rows).map((sum) => ({ ...sum, id: sum.staffId }))
  if (sums.length === 0) return <EmptyState icon="check" title={t('month.none')} />
  if (person !== null) {
    return <Days {...{ center, attendance, person }} onBack={() => setPerson(null)} />
  }
  return (
    <>
      <p className={styles.hint}>{t('month.hint')}</p>
      <Table
        label={t('month')}
        items={sums}
        columns={columns}
        sort={{ column: 'person', direction: 'ascending' }}
        onOpen={setPerson}
      />
    </>
  )
}

function Days({
  center,
  attendance,
  person,
  onBack,
}: PeopleProps & { person: string; onBack: () => void }) {
  const t = useText(attendanceTexts)
  const columns = useRowColumns(center.calendar.zone, attendance.names, 'day')
  const label = t('days.of', { name: useNameOf(attendance.names)(person) })
  const rows = attendance.rows.filter(({ staffId }) => staffId === person)
  return (
    <>
      <div className={styles.head}>
        <h4>{label}</h4>
        <Button kind="quiet" onPress={onBack} autoFocus>
          {t('days.all')}
        </Button>
      </div>
      <Table label={label} items={rows} columns={columns} />
    </>
  )
}

type Sum = PersonAttendance & { id: string }

function useSumColumns(nameOf: (staffId: string) => string): readonly TableColumn<Sum>[] {
  const t = useText(attendanceTexts)
  const tShifts = useText(shiftsTexts)
  const hours = useHours()
  const figure = (
    id: string,
    text: string,
    of: (sum: Sum) => number,
    show: (figure: number) => string = String,
  ): TableColumn<Sum> => ({ id, text, align: 'end', cell: (sum) => show(of(sum)), sortBy: of })
  return [
    {
      id: 'person',
      text: tShifts('person'),
      cell: ({ staffId }) => <bdi translate="no">{nameOf(staffId)}</bdi>,
      sortBy: ({ staffId }) => nameOf(staffId),
    },
    figure('shifts', t('shifts'), ({ shifts }) => shifts),
    figure('planned', t('planned.hours'), ({ plannedMinutes }) => plannedMinutes, hours),
    figure('present', t('present.hours'), ({ presentMinutes }) => presentMinutes, hours),
    figure('on-time', t('state.on-time'), ({ onTime }) => onTime),
    figure('late', t('state.late'), ({ late }) => late),
    figure('missed', t('state.missed'), ({ missed }) => missed),
    figure('excused', t('state.excused'), ({ excused }) => excused),
    figure('left', t('left-early'), ({ leftEarly }) => leftEarly),
    figure('took-over', t('state.took-over'), ({ tookOver }) => tookOver),
  ]
}
