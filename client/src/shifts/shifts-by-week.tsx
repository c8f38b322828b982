import type { ShiftAhead } from '@foyer/shared/crew/crew-contract.ts'
import { mondayOf } from '@foyer/shared/time/local-dates.ts'
import { useText } from '../i18n/use-text.ts'
import { isoWeek } from '../time/dates.ts'
import { ShiftTime } from './shift-time.tsx'
import styles from './shifts-by-week.module.css'
import { shiftsTexts } from './shifts-texts.ts'

/** Shifts to come of any centers, in their weeks. */
export function ShiftsByWeek({ shifts }: { shifts: readonly ShiftAhead[] }) {
  const t = useText(shiftsTexts)
  return (
    <ul className={styles.weeks}>
      {[...Map.groupBy(shifts, ({ date }) => mondayOf(date))].map(([monday, ofWeek]) => (
        <li key={monday}>
          <strong>{t('week.number', { number: String(isoWeek(monday)) })}</strong>
          <ul className={styles.shifts}>
            {ofWeek.map((shift) => (
              <li key={shift.id}>
                <ShiftTime shift={shift} zone={shift.zone} /> · {shift.center}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
