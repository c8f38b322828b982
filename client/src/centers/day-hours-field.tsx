import type { DayHours } from '@foyer/shared/centers/centers-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { IconButton } from '../ui/button.tsx'
import { FieldGroup } from '../ui/field-group.tsx'
import { TimeField } from '../ui/time-field.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'
import { addInterval, isInOrder } from './day-hours.ts'

interface DayHoursFieldProps {
  /** The day in words, for labels. */
  day: string
  /** The path of its value in the center. */
  name: string
  hours: DayHours
  /** What is wrong with them beside those of the days around. */
  error?: string | undefined
  onChange: (hours: DayHours) => void
}

/** The hours of one day: none, or several one after the other. */
export function DayHoursField({ day, name, hours, error, onChange }: DayHoursFieldProps) {
  const t = useText(centersTexts)
  const set = (index: number, part: Partial<DayHours[number]>) =>
    onChange(hours.map((interval, i) => (i === index ? { ...interval, ...part } : interval)))
  const more = addInterval(hours)
  return (
    <FieldGroup
      label={day}
      name={name}
      wrong={t('hours.overlap', { day })}
      error={error ?? (isInOrder(hours) ? undefined : t('hours.overlap', { day }))}
      className={styles.intervals}
    >
      {hours.length === 0 && <span className={styles.hint}>{t('hours.none')}</span>}
      {hours.map(({ from, to }, index) => {
        const number = String(index + 1)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an interval is its place in the day
          <span key={index} className={styles.interval}>
            <TimeField
              label={t('hours.from', { day, number })}
              labelHidden
              value={from}
              onChange={(time) => {
                if (time !== null) set(index, { from: time })
              }}
            />
            –
            <TimeField
              label={t('hours.to', { day, number })}
              labelHidden
              // The end of the day is 24:00 in a plan and midnight on a clock.
              value={to === '24:00' ? '00:00' : to}
              onChange={(time) => {
                if (time !== null) set(index, { to: time === '00:00' ? '24:00' : time })
              }}
            />
            {to <= from && (
              <span className={styles.hint}>
                {t(to === from ? 'hours.around' : 'hours.next-day')}
              </span>
            )}
            <IconButton
              icon="remove"
              kind="bare"
              label={t('hours.remove', { day, number })}
              onPress={() => onChange(hours.filter((_, i) => i !== index))}
            />
          </span>
        )
      })}
      {more && (
        <IconButton
          icon="plus"
          kind="bare"
          label={t('hours.add', { day })}
          onPress={() => onChange(more)}
        />
      )}
    </FieldGroup>
  )
}
