import type { CenterCalendar } from '@foyer/shared/centers/centers-contract.ts'
import { NOTE_MAX } from '@foyer/shared/centers/centers-limits.ts'
import { overlapsNextDay } from '@foyer/shared/centers/day-hours.ts'
import { hoursOn } from '@foyer/shared/centers/openings.ts'
import { addDays } from '@foyer/shared/time/local-dates.ts'
import { useState } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { formatDate } from '../time/dates.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/field.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'
import { DayHoursField } from './day-hours-field.tsx'

interface ChangesPartProps {
  calendar: CenterCalendar
  onChange: (changes: CenterCalendar['changes']) => void
}

/** Hours of single days, such as an open Sunday or a short Christmas Eve. */
export function ChangesPart({ calendar, onChange }: ChangesPartProps) {
  const { changes } = calendar
  const t = useText(centersTexts)
  const locale = useRegionalLocale()
  const [date, setDate] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const sorted = changes.toSorted((a, b) => a.date.localeCompare(b.date))

  /** Which day before or after has hours at the same time, because one of them goes on through midnight. */
  const nightOf = (date: string) => {
    const [eve, next] = [addDays(date, -1), addDays(date, 1)]
    const first = isLate(eve, date) ? eve : isLate(date, next) ? date : null
    if (first === null) return undefined
    const [before, day] = [first, addDays(first, 1)].map((one) => formatDate(one, 'short', locale))
    return t('hours.night', { before: before!, day: day! })
  }
  const isLate = (before: string, date: string) =>
    overlapsNextDay(hoursOn(calendar, before), hoursOn(calendar, date))

  const add = () => {
    if (date === null) return
    const others = changes.filter((one) => one.date !== date)
    onChange([...others, { date, note, hours: [] }])
    setDate(null)
    setNote('')
  }
  return (
    <fieldset className={styles.part}>
      <legend>{t('changes')}</legend>
      <p className={styles.hint}>{t('changes.hint')}</p>
      {changes.length === 0 && <p className={styles.hint}>{t('changes.none')}</p>}
      <div className={styles.days}>
        {sorted.map((one) => {
          const day = formatDate(one.date, 'short', locale)
          return (
            <div key={one.date} className={styles.day}>
              <span className={styles.dayName}>
                {formatDate(one.date, 'date', locale)}
                <span className={styles.hint}> {one.note}</span>
              </span>
              <DayHoursField
                day={day}
                name={`calendar.changes.${changes.indexOf(one)}.hours`}
                hours={one.hours}
                error={nightOf(one.date)}
                onChange={(hours) =>
                  onChange(changes.map((other) => (other === one ? { ...one, hours } : other)))
                }
              />
              <IconButton
                icon="close"
                kind="bare"
                label={t('change.remove', { date: day })}
                onPress={() => onChange(changes.filter((other) => other !== one))}
              />
            </div>
          )
        })}
      </div>
      <div className={styles.adding}>
        <DateField label={t('date')} value={date} onChange={setDate} />
        <TextField label={t('note')} value={note} onChange={setNote} limit={NOTE_MAX} />
        <Button isDisabled={date === null} onPress={add}>
          {t('changes.add')}
        </Button>
      </div>
    </fieldset>
  )
}
