import {
  type CalendarChoice,
  type CalendarRead,
  chooseDays,
  takeDays,
} from '@foyer/shared/centers/calendar-read.ts'
import type { CenterCalendar } from '@foyer/shared/centers/centers-contract.ts'
import { useState } from 'react'
import { useRegionalLocale } from '../i18n/use-regional-locale.ts'
import { useText } from '../i18n/use-text.ts'
import { formatDate } from '../time/dates.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'

interface CalendarDaysDialogProps {
  calendar: CenterCalendar
  read: CalendarRead
  /** Local date at the center. */
  today: string
  onTake: (part: Partial<CenterCalendar>) => void
  onClose: () => void
}

/** The days of a calendar on the internet: those that are ticked close the center, once it is saved. */
export function CalendarDaysDialog({
  calendar,
  read,
  today,
  onTake,
  onClose,
}: CalendarDaysDialogProps) {
  const t = useText(centersTexts)
  const locale = useRegionalLocale()
  const [choices, setChoices] = useState(() => chooseDays(calendar, read, today))
  const count = choices.filter(({ closes }) => closes).length

  const tick = (chosen: CalendarChoice, closes: boolean) =>
    setChoices(choices.map((one) => (one === chosen ? { ...one, closes } : one)))
  const take = () => {
    onTake(takeDays(calendar, choices))
    onClose()
  }
  return (
    <Dialog
      title={t('days.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => setChoices(choices.map((one) => ({ ...one, closes: false })))}>
            {t('days.none')}
          </Button>
          <Button kind="primary" onPress={take}>
            {t('days.take', { count })}
          </Button>
        </>
      }
    >
      <p className={styles.hint}>{t('days.hint')}</p>
      {choices.length === 0 && <p>{t('days.empty')}</p>}
      <ul className={styles.ticks}>
        {choices.map((choice) => (
          <li key={`${choice.date} ${choice.name}`}>
            <Checkbox isSelected={choice.closes} onChange={(closes) => tick(choice, closes)}>
              <span>
                <strong>{formatDate(choice.date, 'date', locale)}</strong> <bdi>{choice.name}</bdi>
                {(choice.state === 'new' || choice.state === 'gone') && (
                  <span className={styles.hint}> {t(`day.${choice.state}`)}</span>
                )}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {read.skipped.length > 0 && (
        <>
          <p>{t('days.skipped')}</p>
          <ul className={styles.list}>
            {read.skipped.map(({ name, why }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they never change, and may be called the same
              <li key={index}>
                <bdi>{name === '' ? t('skipped.nameless') : name}</bdi>
                <span className={styles.hint}>{t(`skipped.${why}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
