import { OwnCalendar } from '../feeds/calendar-address.tsx'
import { useText } from '../i18n/use-text.ts'
import { noticesTexts } from '../notices/notices-texts.ts'
import { RemindersSection } from '../notices/reminders-section.tsx'
import styles from './my-shifts.module.css'

/** How the rep is told of shifts, and the calendar that shows them. */
export function MyReminders() {
  const t = useText(noticesTexts)
  return (
    <div className={styles.columns}>
      <section className={styles.part} aria-labelledby="reminders-title">
        <h2 id="reminders-title">{t('reminders')}</h2>
        <RemindersSection />
      </section>
      <section className={styles.part} aria-labelledby="calendar-title">
        <h2 id="calendar-title">{t('calendar')}</h2>
        <OwnCalendar />
      </section>
    </div>
  )
}
