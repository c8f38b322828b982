import type { Attendance } from '@foyer/shared/attendance/attendance-contract.ts'
import { readAttendance } from '@foyer/shared/attendance/attendance-endpoints.ts'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import { useText } from '../i18n/use-text.ts'
import { useReloadEvery } from '../net/use-reload-every.ts'
import { useResource } from '../net/use-resource.ts'
import { useNow } from '../time/use-now.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Table } from '../ui/table.tsx'
import styles from './attendance-tab.module.css'
import { attendanceTexts } from './attendance-texts.ts'
import { useRowColumns } from './use-row-columns.tsx'

interface TodayBoardProps {
  center: Center
  today: string
}

/** Milliseconds after which the day is read anew. */
const READ_AGAIN = 15_000

/** Who is planned today, who is there, and who is missing; also whoever is there since yesterday. */
export function TodayBoard({ center, today }: TodayBoardProps) {
  const t = useText(attendanceTexts)
  const { result, reload } = useResource(readAttendance, {
    params: { center: center.id },
    query: { from: addDays(today, -1), to: today },
  })
  useReloadEvery(reload, READ_AGAIN)
  return (
    <section className={styles.part} aria-labelledby="attendance-today">
      <h3 id="attendance-today">{t('today')}</h3>
      <Loaded result={result}>
        {(attendance) => <TodayRows {...{ center, today, attendance }} />}
      </Loaded>
    </section>
  )
}

interface TodayRowsProps extends TodayBoardProps {
  attendance: Attendance
}

function TodayRows({ center, today, attendance }: TodayRowsProps) {
  const t = useText(attendanceTexts)
  const now = useNow()
  const columns = useRowColumns(center.calendar.zone, attendance.names, 'person')
  const rows = attendance.rows.filter(({ date, end }) => date === today || end > now)
  if (rows.length === 0) return <EmptyState icon="check" title={t('today.none')} />
  return <Table label={t('today')} items={rows} columns={columns} />
}
