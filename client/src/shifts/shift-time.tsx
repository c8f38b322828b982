import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { formatDate } from '../time/dates.ts'
import { useHalfDayName } from './half-day-name.tsx'
import styles from './shift-time.module.css'

interface ShiftTimeProps {
  shift: Pick<PlannedShift, 'date' | 'from' | 'to' | 'halfDayId'> & { centerId: string }
  /** Of its center; times are never shown without it. */
  zone: string
}

/** When a shift is, in the wall-clock time of its center. */
export function ShiftTime({ shift, zone }: ShiftTimeProps) {
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const { date, from, to, halfDayId, centerId } = shift
  return (
    <span>
      {formatDate(date, 'short', locale)}, {halfDayName(halfDayId, centerId)}{' '}
      <span className={styles.time}>
        {from}–{to}
      </span>{' '}
      <span className={styles.zone}>{zone}</span>
    </span>
  )
}
