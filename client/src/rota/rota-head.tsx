import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import type { Door } from '@foyer/shared/door/door-contract.ts'
import { addDays, mondayOf } from '@foyer/shared/time/local-dates.ts'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { shiftsTexts } from '../shifts/shifts-texts.ts'
import { formatDateRange, isoWeek, zoneName } from '../time/dates.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Select } from '../ui/select.tsx'
import styles from './rota-head.module.css'
import { rotaTexts } from './rota-texts.ts'
import type { ShowRota } from './use-rota-address.ts'

interface RotaHeadProps {
  center: Center
  doors: readonly Door[]
  monday: string
  today: string
  /** False where all weeks are meant. */
  ofWeek: boolean
  show: ShowRota
}

/** Which center and which week, and in whose time. */
export function RotaHead({ center, doors, monday, today, ofWeek, show }: RotaHeadProps) {
  const t = useText(rotaTexts)
  const tShifts = useText(shiftsTexts)
  const locale = useRegionalLocale()
  const { zone } = center.calendar
  const noon = Date.parse(`${monday}T12:00:00Z`)
  return (
    <section className={styles.head} aria-label={t('week.choose')}>
      {doors.length > 1 && (
        <Select
          label={t('center')}
          labelHidden
          options={doors.map(({ centerId, name }) => ({ value: centerId, text: name }))}
          value={center.id}
          onChange={(chosen) => show({ center: chosen, monday: null })}
        />
      )}
      {ofWeek && (
        <>
          <div className={styles.steps}>
            <IconButton
              icon="back"
              kind="bare"
              label={tShifts('week.previous')}
              onPress={() => show({ monday: addDays(monday, -7) }, 'step')}
            />
            <Button kind="plain" onPress={() => show({ monday: mondayOf(today) })}>
              {t('week.this')}
            </Button>
            <IconButton
              icon="forward"
              kind="bare"
              label={tShifts('week.next')}
              onPress={() => show({ monday: addDays(monday, 7) }, 'step')}
            />
          </div>
          <h2 className={styles.week} aria-live="polite">
            {tShifts('week.number', { number: String(isoWeek(monday)) })}
            <span className={styles.range}>
              {formatDateRange(monday, addDays(monday, 6), locale)}
            </span>
          </h2>
        </>
      )}
      <p className={styles.zone}>
        {doors.length === 1 && `${center.name} · `}
        {t('zone', { zone, name: zoneName(zone, noon, locale) })}
      </p>
      {ofWeek && (
        <div className={styles.date}>
          <DateField
            label={t('week.of-day')}
            labelHidden
            value={monday}
            onChange={(day) => {
              if (day !== null) show({ monday: mondayOf(day) })
            }}
          />
        </div>
      )}
    </section>
  )
}
