import type { Center, CenterCalendar } from '@foyer/shared/centers/centers-contract.ts'
import { refreshHolidays } from '@foyer/shared/centers/centers-endpoints.ts'
import { useState } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { formatDate, wallClock } from '../time/dates.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/field.tsx'
import { notify, notifyRefusal } from '../ui/toast-store.ts'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'

interface HolidaysPartProps {
  center: Center
  /** Whether what is shown is what is stored; only then the calendar can be read. */
  isSaved: boolean
  onChange: (part: Partial<CenterCalendar>) => void
  onImported: (center: Center) => void
}

/** Days on which the center is closed: by hand, and from a calendar on the internet. */
export function HolidaysPart({ center, isSaved, onChange, onImported }: HolidaysPartProps) {
  const t = useText(centersTexts)
  const locale = useRegionalLocale()
  const { holidays, holidayAddress, zone } = center.calendar
  const [date, setDate] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [reading, setReading] = useState(false)
  const today = wallClock(Date.now(), zone).slice(0, 10)
  const coming = holidays
    .filter((holiday) => holiday.date >= today)
    .toSorted((a, b) => a.date.localeCompare(b.date))

  const add = () => {
    if (date === null) return
    const added = { date, name: name.trim(), source: 'hand' as const }
    const isThere = holidays.some(
      (one) => one.date === date && one.name === added.name && one.source === 'hand',
    )
    if (!isThere) onChange({ holidays: [...holidays, added] })
    setDate(null)
    setName('')
  }
  const read = async () => {
    setReading(true)
    const fresh = await call(refreshHolidays, { params: { center: center.id } })
    setReading(false)
    if (!fresh.ok) return notifyRefusal(fresh)
    onImported(fresh.value)
    const fromCalendar = fresh.value.calendar.holidays.filter(({ source }) => source === 'calendar')
    notify(t('imported', { count: fromCalendar.length }))
  }
  return (
    <fieldset className={styles.part}>
      <legend>{t('holidays')}</legend>
      <p className={styles.hint}>{t('holidays.hint')}</p>
      {coming.length === 0 && <p className={styles.hint}>{t('holidays.none')}</p>}
      <ul className={styles.list}>
        {coming.map((holiday) => (
          <li key={`${holiday.date} ${holiday.source} ${holiday.name}`}>
            <strong>{formatDate(holiday.date, 'date', locale)}</strong> {holiday.name}
            {holiday.source === 'calendar' ? (
              <span className={styles.hint}>{t('holiday.calendar')}</span>
            ) : (
              <IconButton
                icon="remove"
                kind="bare"
                label={t('holiday.remove', {
                  name: holiday.name,
                  date: formatDate(holiday.date, 'date', locale),
                })}
                onPress={() => onChange({ holidays: holidays.filter((one) => one !== holiday) })}
              />
            )}
          </li>
        ))}
      </ul>
      {holidays.length > coming.length && (
        <p className={styles.hint}>
          {t('holidays.past', { count: holidays.length - coming.length })}
        </p>
      )}
      <div className={styles.adding}>
        <DateField label={t('date')} value={date} onChange={setDate} />
        <TextField label={t('name')} value={name} onChange={setName} limit={200} />
        <Button isDisabled={date === null} onPress={add}>
          {t('holidays.add')}
        </Button>
      </div>
      <div className={styles.adding}>
        <TextField
          name="calendar.holidayAddress"
          wrong={t('address.wrong')}
          label={t('address')}
          hint={isSaved ? t('address.hint') : t('import.first')}
          type="url"
          value={holidayAddress ?? ''}
          onChange={(typed) => onChange({ holidayAddress: typed === '' ? null : typed })}
          limit={500}
        />
        <Button isDisabled={!isSaved || holidayAddress === null || reading} onPress={read}>
          {t('import')}
        </Button>
      </div>
    </fieldset>
  )
}
