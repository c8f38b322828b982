import {
  AVAILABILITIES,
  type Availability,
  type CrewMember,
} from '@foyer/shared/crew/crew-contract.ts'
import { WEEKDAYS } from '@foyer/shared/time/local-dates.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { weekdayName } from '../time/dates.ts'
import styles from './availability-grid.module.css'
import { AVAILABILITY_MARKS } from './availability-marks.ts'
import { crewTexts } from './crew-texts.ts'

interface AvailabilityGridProps {
  halfDays: readonly { id: string; from: string; to: string }[]
  availability: CrewMember['availability']
  onChange: (availability: CrewMember['availability']) => void
}

/** What somebody says to each half-day, every week. A press goes on to the next answer. */
export function AvailabilityGrid({ halfDays, availability, onChange }: AvailabilityGridProps) {
  const t = useText(crewTexts)
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const next = (says: Availability) =>
    AVAILABILITIES[(AVAILABILITIES.indexOf(says) + 1) % AVAILABILITIES.length]!
  return (
    <fieldset className={styles.grid}>
      <legend>{t('availability')}</legend>
      <p className={styles.hint}>{t('availability.hint')}</p>
      <table>
        <thead>
          <tr>
            <td />
            {halfDays.map(({ id, from, to }) => (
              <th key={id} scope="col">
                {halfDayName(id)}
                <span className={styles.hint}>
                  {from}–{to}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{weekdayName(weekday, 'weekday', locale)}</th>
              {halfDays.map(({ id }) => {
                const key = `${weekday}-${id}`
                const says = availability[key] ?? 'can'
                return (
                  <td key={id}>
                    <button
                      type="button"
                      className={styles.answer}
                      data-says={says}
                      aria-label={`${weekdayName(weekday, 'weekday', locale)}, ${halfDayName(id)}: ${t(`availability.${says}`)}`}
                      onClick={() => onChange({ ...availability, [key]: next(says) })}
                    >
                      <span aria-hidden="true">{AVAILABILITY_MARKS[says]}</span>
                      {t(`availability.${says}`)}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </fieldset>
  )
}
