import type { CenterCalendar, DayHours } from '@foyer/shared/centers/centers-contract.ts'
import { overlapsNextDay } from '@foyer/shared/centers/day-hours.ts'
import { WEEKDAYS } from '@foyer/shared/time/local-dates.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { weekdayName } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'
import { DayHoursField } from './day-hours-field.tsx'

interface HoursPartProps {
  week: CenterCalendar['week']
  onChange: (week: CenterCalendar['week']) => void
}

/** When the center is open by weekday. */
export function HoursPart({ week, onChange }: HoursPartProps) {
  const t = useText(centersTexts)
  const locale = useRegionalLocale()
  const set = (weekday: (typeof WEEKDAYS)[number], hours: DayHours) =>
    onChange({ ...week, [weekday]: hours })
  /** Said at both days: either may be what is to be changed. */
  const nightProblem = (weekday: (typeof WEEKDAYS)[number]) => {
    const eve = WEEKDAYS.at(weekday - 2)!
    const next = WEEKDAYS.at(weekday % WEEKDAYS.length)!
    const [first, second] =
      [[eve, weekday] as const, [weekday, next] as const].find(([before, after]) =>
        overlapsNextDay(week[before], week[after]),
      ) ?? []
    if (first === undefined || second === undefined) return undefined
    const name = (one: typeof first) => weekdayName(one, 'weekday', locale)
    return t('hours.night', { before: name(first), day: name(second) })
  }
  return (
    <fieldset className={styles.part}>
      <legend>{t('hours')}</legend>
      <p className={styles.hint}>{t('hours.hint')}</p>
      <div className={styles.days}>
        {WEEKDAYS.map((weekday) => {
          const day = weekdayName(weekday, 'weekday', locale)
          return (
            <div key={weekday} className={styles.day}>
              <span className={styles.dayName}>{day}</span>
              <DayHoursField
                day={day}
                name={`calendar.week.${weekday}`}
                hours={week[weekday]}
                error={nightProblem(weekday)}
                onChange={(hours) => set(weekday, hours)}
              />
            </div>
          )
        })}
      </div>
      <div>
        <Button
          onPress={() => onChange({ ...week, 2: week[1], 3: week[1], 4: week[1], 5: week[1] })}
        >
          {t('hours.copy')}
        </Button>
      </div>
    </fieldset>
  )
}
