import type { Attendance, AttendanceRow } from '@foyer/shared/attendance/attendance-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDate, wallClock } from '../time/dates.ts'
import type { TableColumn } from '../ui/table.tsx'
import { attendanceTexts } from './attendance-texts.ts'
import { StateBadge } from './state-badge.tsx'

/** Whose name belongs to an id; also of who left. */
export function useNameOf(names: Attendance['names']): (staffId: string | null) => string {
  const t = useText(attendanceTexts)
  const tShifts = useText(shiftsTexts)
  const known = new Map(names.map(({ staffId, name }) => [staffId, name]))
  return (staffId) =>
    staffId === null ? t('nobody') : (known.get(staffId) ?? tShifts('person.gone'))
}

/** Minutes as hours with one digit, in the reader's numbers. */
export function useHours(): (minutes: number) => string {
  const t = useText(attendanceTexts)
  const locale = useRegionalLocale()
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  return (minutes) => t('hours', { hours: format.format(minutes / 60) })
}

/** The clock of an instant on the center's wall. */
export function clockOf(at: number, zone: string): string {
  return wallClock(at, zone).slice(11)
}

/**
 * The columns of rows of attendance that differ by where they stand: the first is the person, or the day.
 *
 * @param zone of the center
 */
export function useRowColumns(
  zone: string,
  names: Attendance['names'],
  first: 'person' | 'day',
): readonly TableColumn<AttendanceRow>[] {
  const t = useText(attendanceTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const nameOf = useNameOf(names)
  const hours = useHours()
  const clock = (at: number | null) => (at === null ? '' : clockOf(at, zone))
  const spanOf = ({ start, end, halfDayId }: AttendanceRow) =>
    [halfDayId === null ? '' : halfDayName(halfDayId), `${clock(start)} – ${clock(end)}`]
      .filter(Boolean)
      .join(', ')
  const person: TableColumn<AttendanceRow> = {
    id: 'person',
    text: tShifts('person'),
    cell: ({ staffId }) => <bdi translate="no">{nameOf(staffId)}</bdi>,
    sortBy: ({ staffId }) => nameOf(staffId),
  }
  const day: TableColumn<AttendanceRow> = {
    id: 'day',
    text: t('day'),
    cell: ({ date }) => formatDate(date, 'short', locale),
    sortBy: ({ start }) => start,
  }
  return [
    first === 'person' ? person : day,
    { id: 'planned', text: t('planned'), cell: spanOf, sortBy: ({ start }) => start },
    { id: 'how', text: t('how'), cell: ({ state }) => <StateBadge state={state} /> },
    { id: 'arrived', text: t('arrived'), cell: ({ arrivedAt }) => clock(arrivedAt) },
    { id: 'left', text: t('left-early'), cell: ({ leftEarlyAt }) => clock(leftEarlyAt) },
    {
      id: 'taken-over',
      text: t('taken-over'),
      cell: ({ takenOver }) =>
        takenOver &&
        t('taken-over.by', { name: nameOf(takenOver.staffId), time: clock(takenOver.at) }),
    },
    {
      id: 'present',
      text: t('present'),
      align: 'end',
      cell: ({ state, presentMinutes }) => (state === 'planned' ? '' : hours(presentMinutes)),
      sortBy: ({ presentMinutes }) => presentMinutes,
    },
  ]
}
