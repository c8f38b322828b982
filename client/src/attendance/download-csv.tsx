import type { Attendance } from '@foyer/shared/attendance/attendance-contract.ts'
import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { Button } from '../ui/button.tsx'
import { attendanceTexts } from './attendance-texts.ts'
import { clockOf, useNameOf } from './use-row-columns.tsx'
import { writeCsv } from './write-csv.ts'

interface DownloadCsvProps {
  center: Center
  month: string
  attendance: Attendance
}

/** Each row of a month, on the center's clock, as a file for a spreadsheet. */
export function DownloadCsv({ center, month, attendance }: DownloadCsvProps) {
  const t = useText(attendanceTexts)
  const tShifts = useText(shiftsTexts)
  const halfDayName = useHalfDayName()
  const nameOf = useNameOf(attendance.names)
  const { zone } = center.calendar
  const clock = (at: number | null) => (at === null ? '' : clockOf(at, zone))

  const download = () => {
    const head = [
      t('day'),
      tShifts('half-day'),
      t('from'),
      t('to'),
      tShifts('person'),
      t('how'),
      t('arrived'),
      t('left-early'),
      t('present.minutes'),
      t('taken-over'),
    ]
    const rows = attendance.rows.map((row) => [
      row.date,
      row.halfDayId === null ? '' : halfDayName(row.halfDayId),
      clock(row.start),
      clock(row.end),
      nameOf(row.staffId),
      t(`state.${row.state}`),
      clock(row.arrivedAt),
      clock(row.leftEarlyAt),
      row.presentMinutes,
      row.takenOver ? nameOf(row.takenOver.staffId) : '',
    ])
    save(writeCsv([head, ...rows]), t('file.name', { center: center.id, month }))
  }
  return (
    <Button kind="plain" onPress={download}>
      {t('month.csv')}
    </Button>
  )
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
