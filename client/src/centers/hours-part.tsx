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
  return (
    <fieldset className={styles.part}>
      <legend>{t('hours')}</legend>
      <div className={styles.days}>
        {WEEKDAYS.map((weekday) => {
          const day = weekdayName(weekday, 'weekday', locale)
          const eve = WEEKDAYS.at(weekday - 2)!
          const before = weekdayName(eve, 'weekday', locale)
          const isLate = overlapsNextDay(week[eve], week[weekday])
          return (
            <div key={weekday} className={styles.day}>
              <span className={styles.dayName}>{day}</span>
              <DayHoursField
                day={day}
                name={`calendar.week.${weekday}`}
                hours={week[weekday]}
                error={isLate ? t('hours.night', { before, day }) : undefined}
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
