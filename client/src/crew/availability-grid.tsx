import { AVAILABILITIES, type Availability } from '@foyer/shared/crew/availabilities.ts'
import type { CrewMember } from '@foyer/shared/crew/crew-contract.ts'
import { WEEKDAYS, type Weekday } from '@foyer/shared/time/local-dates.ts'
import { useId } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { useHalfDayName } from '../shifts/half-day-name.tsx'
import { weekdayName } from '../time/dates.ts'
import { useGrid } from '../ui/use-grid.ts'
import styles from './availability-grid.module.css'
import { AVAILABILITY_MARKS } from './availability-marks.ts'
import { crewTexts } from './crew-texts.ts'

interface AvailabilityGridProps {
  halfDays: readonly { id: string; from: string; to: string }[]
  availability: CrewMember['availability']
  onChange: (availability: CrewMember['availability']) => void
}

function next(says: Availability): Availability {
  return AVAILABILITIES[(AVAILABILITIES.indexOf(says) + 1) % AVAILABILITIES.length]!
}

/** What somebody says to each half-day, every week. A press goes on to the next answer. */
export function AvailabilityGrid({ halfDays, availability, onChange }: AvailabilityGridProps) {
  const t = useText(crewTexts)
  const locale = useRegionalLocale()
  const halfDayName = useHalfDayName()
  const legend = useId()
  const saysAt = (weekday: Weekday, halfDayId: string) =>
    availability[`${weekday}-${halfDayId}`] ?? 'can'
  const { gridProps, focusProps } = useGrid({
    size: { rows: WEEKDAYS.length, columns: halfDays.length },
    page: WEEKDAYS.length,
    onPress({ row, column }) {
      const [weekday, { id }] = [WEEKDAYS[row]!, halfDays[column]!]
      onChange({ ...availability, [`${weekday}-${id}`]: next(saysAt(weekday, id)) })
    },
  })
  return (
    <fieldset className={styles.grid}>
      <legend id={legend}>{t('availability')}</legend>
      <p className={styles.hint}>{t('availability.hint')}</p>
      <table {...gridProps} aria-labelledby={legend}>
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
          {WEEKDAYS.map((weekday, row) => (
            <tr key={weekday}>
              <th scope="row">{weekdayName(weekday, 'weekday', locale)}</th>
              {halfDays.map(({ id }, column) => {
                const says = saysAt(weekday, id)
                return (
                  <td key={id}>
                    <button
                      type="button"
                      {...focusProps(row, column)}
                      className={styles.answer}
                      data-says={says}
                      aria-label={`${weekdayName(weekday, 'weekday', locale)}, ${halfDayName(id)}: ${t(`availability.${says}`)}`}
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
