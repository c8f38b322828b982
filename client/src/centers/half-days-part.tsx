import type { HalfDay } from '@foyer/shared/centers/centers-contract.ts'
import { HALF_DAY_NAME_MAX, HALF_DAYS_MAX } from '@foyer/shared/centers/centers-limits.ts'
import { useText } from '../i18n/use-text.ts'
import { useDefaultHalfDayName } from '../shifts/half-day-name.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { FieldGroup } from '../ui/field-group.tsx'
import { TimeField } from '../ui/time-field.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'
import { halfDayId } from './half-day-id.ts'

interface HalfDaysPartProps {
  halfDays: readonly HalfDay[]
  /** Ids that are stored: shifts refer to them. */
  known: ReadonlySet<string>
  onChange: (halfDays: HalfDay[]) => void
}

/** The borders of the rota's units, and what they are called. */
export function HalfDaysPart({ halfDays, known, onChange }: HalfDaysPartProps) {
  const t = useText(centersTexts)
  const defaultName = useDefaultHalfDayName()
  const set = (index: number, part: Partial<HalfDay>) =>
    onChange(halfDays.map((halfDay, i) => (i === index ? { ...halfDay, ...part } : halfDay)))
  const rename = (index: number, name: string) => {
    const { id } = halfDays[index]!
    const others = halfDays.filter((_, i) => i !== index).map((other) => other.id)
    set(index, { name, id: known.has(id) ? id : halfDayId(name, [...known, ...others]) })
  }
  const add = () => {
    const from = halfDays.at(-1)?.to ?? '08:00'
    const name = t('half-day.new', { number: String(halfDays.length + 1) })
    const id = halfDayId(name, [...known, ...halfDays.map((other) => other.id)])
    onChange([...halfDays, { id, name, from, to: from < '22:00' ? '22:00' : '06:00' }])
  }
  return (
    <fieldset className={styles.part}>
      <legend>{t('half-days')}</legend>
      <p className={styles.hint}>{t('half-days.hint')}</p>
      {halfDays.map(({ id, name, from, to }, index) => (
        <FieldGroup
          // biome-ignore lint/suspicious/noArrayIndexKey: its name changes while it is typed
          key={index}
          label={name || defaultName(id)}
          name={`halfDays.${index}`}
          wrong={t('half-day.wrong')}
          className={styles.halfDay}
        >
          <TextField
            name={`halfDays.${index}.name`}
            label={t('half-day.name')}
            placeholder={defaultName(id)}
            value={name}
            onChange={(typed) => rename(index, typed)}
            limit={HALF_DAY_NAME_MAX}
          />
          <TimeField
            label={t('half-day.from')}
            value={from}
            onChange={(time) => {
              if (time !== null) set(index, { from: time })
            }}
          />
          <TimeField
            label={t('half-day.to')}
            hint={to < from ? t('hours.next-day') : undefined}
            value={to}
            onChange={(time) => {
              if (time !== null) set(index, { to: time })
            }}
          />
          <IconButton
            icon="remove"
            kind="bare"
            label={t('half-day.remove', { name: name || defaultName(id) })}
            isDisabled={halfDays.length === 1}
            onPress={() => onChange(halfDays.filter((_, i) => i !== index))}
          />
        </FieldGroup>
      ))}
      {halfDays.length < HALF_DAYS_MAX && (
        <div>
          <Button onPress={add}>{t('half-day.add')}</Button>
        </div>
      )}
    </fieldset>
  )
}
