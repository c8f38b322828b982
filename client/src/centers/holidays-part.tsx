import { type CalendarRead, chooseDays } from '@foyer/shared/centers/calendar-read.ts'
import type { Center, CenterCalendar } from '@foyer/shared/centers/centers-contract.ts'
import { lastCalendar, readCalendarNow } from '@foyer/shared/centers/centers-endpoints.ts'
import { useState } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { formatDate, wallClock } from '../time/dates.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { DateField } from '../ui/date-field.tsx'
import { TextField } from '../ui/field.tsx'
import { notifyRefusal } from '../ui/toast-store.ts'
import { CalendarDaysDialog } from './calendar-days-dialog.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'

interface HolidaysPartProps {
  center: Center
  /** Whether what is shown is what is stored; only then the calendar can be read. */
  isSaved: boolean
  onChange: (part: Partial<CenterCalendar>) => void
}

/** Days on which the center is closed: by hand, and from a calendar on the internet. */
export function HolidaysPart({ center, isSaved, onChange }: HolidaysPartProps) {
  const t = useText(centersTexts)
  const locale = useRegionalLocale()
  const { holidays, holidaysLeftOut, holidayAddress, zone } = center.calendar
  const [date, setDate] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [reading, setReading] = useState(false)
  const last = useResource(lastCalendar, { params: { center: center.id } })
  /** What somebody looks at, to choose of it. */
  const [shown, setShown] = useState<CalendarRead | null>(null)
  const today = wallClock(Date.now(), zone).slice(0, 10)
  const coming = holidays
    .filter((holiday) => holiday.date >= today)
    .toSorted((a, b) => a.date.localeCompare(b.date))
  const news = holidayAddress !== null && last.result?.ok ? last.result.value : null
  const changed =
    news === null
      ? 0
      : chooseDays(center.calendar, news, today).filter(
          ({ state }) => state === 'new' || state === 'gone',
        ).length

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
    const fresh = await call(readCalendarNow, { params: { center: center.id } })
    setReading(false)
    if (!fresh.ok) return notifyRefusal(fresh)
    setShown(fresh.value)
    void last.reload()
  }
  const remove = (holiday: (typeof holidays)[number]) => {
    const { date, name, source } = holiday
    onChange({
      holidays: holidays.filter((one) => one !== holiday),
      // It would be asked about again.
      ...(source === 'calendar' && { holidaysLeftOut: [...holidaysLeftOut, { date, name }] }),
    })
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
            {holiday.source === 'calendar' && (
              <span className={styles.hint}>{t('holiday.calendar')}</span>
            )}
            <IconButton
              icon="remove"
              kind="bare"
              label={t('holiday.remove', {
                name: holiday.name,
                date: formatDate(holiday.date, 'date', locale),
              })}
              onPress={() => remove(holiday)}
            />
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
      {news !== null && changed > 0 && (
        <div className={styles.adding} role="status">
          <span>{t('days.changed', { count: changed })}</span>
          <Button onPress={() => setShown(news)}>{t('days.look')}</Button>
        </div>
      )}
      {shown !== null && (
        <CalendarDaysDialog
          calendar={center.calendar}
          read={shown}
          today={today}
          onTake={onChange}
          onClose={() => setShown(null)}
        />
      )}
    </fieldset>
  )
}
