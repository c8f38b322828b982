import type { PlannedShift } from '@foyer/shared/shifts/shifts-contract.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { formatDate } from '../time/dates.ts'
import type { PersonChanges } from './compare-weeks.ts'
import { useNameOf } from './name-of.ts'
import styles from './week-changes.module.css'
import { weeksTexts } from './weeks-texts.ts'

/** What publishing changes, by person. */
export function WeekChanges({ changes }: { changes: readonly PersonChanges[] }) {
  const t = useText(weeksTexts)
  const nameOf = useNameOf()
  if (changes.length === 0) return <p>{t('publish.nothing')}</p>
  return (
    <ul className={styles.people}>
      {changes.map(({ staffId, gets, loses, changed }) => (
        <li key={staffId ?? ''}>
          <strong>{staffId === null ? t('publish.open') : nameOf(staffId)}</strong>
          <ul className={styles.shifts}>
            <ShiftLines sign="+" label={t('publish.gets')} shifts={gets} />
            <ShiftLines sign="−" label={t('publish.loses')} shifts={loses} />
            <ShiftLines sign="≠" label={t('publish.changed')} shifts={changed} />
          </ul>
        </li>
      ))}
    </ul>
  )
}

interface ShiftLinesProps {
  sign: string
  label: string
  shifts: readonly PlannedShift[]
}

function ShiftLines({ sign, label, shifts }: ShiftLinesProps) {
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  return shifts
    .toSorted((a, b) => (a.date + a.from).localeCompare(b.date + b.from))
    .map((shift) => (
      <li key={shift.id} data-sign={sign}>
        <span aria-hidden="true">{sign}</span>
        <span className="visually-hidden">{label}</span> {formatDate(shift.date, 'short', locale)},{' '}
        {halfDayName(shift.halfDayId)}
        {sign === '≠' && ` ${shift.from}–${shift.to}`}
      </li>
    ))
}
