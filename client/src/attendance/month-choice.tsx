import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { IconButton } from '../ui/button.tsx'
import styles from './attendance-tab.module.css'
import { attendanceTexts } from './attendance-texts.ts'
import { firstDay, monthOf, nextMonth, previousMonth } from './months.ts'

interface MonthChoiceProps {
  /** Of the heading that names the month. */
  id: string
  month: string
  today: string
  onChange: (month: string) => void
}

/** The month that shows, and the way to those before. */
export function MonthChoice({ id, month, today, onChange }: MonthChoiceProps) {
  const t = useText(attendanceTexts)
  const locale = useRegionalLocale()
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return (
    <div className={styles.steps}>
      <IconButton
        icon="back"
        kind="bare"
        label={t('month.previous')}
        onPress={() => onChange(previousMonth(month))}
      />
      <h3 id={id} aria-live="polite">
        {name.format(Date.parse(`${firstDay(month)}T00:00:00Z`))}
      </h3>
      <IconButton
        icon="forward"
        kind="bare"
        label={t('month.next')}
        isDisabled={month >= monthOf(today)}
        onPress={() => onChange(nextMonth(month))}
      />
    </div>
  )
}
