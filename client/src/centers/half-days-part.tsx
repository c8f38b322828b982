import type { HalfDay } from '@foyer/shared/centers/centers-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { FieldGroup } from '../ui/field-group.tsx'
import { TimeField } from '../ui/time-field.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'

const HALF_DAYS_MAX = 4

interface HalfDaysPartProps {
  halfDays: readonly HalfDay[]
  onChange: (halfDays: HalfDay[]) => void
}

/** The borders of the rota's units. */
export function HalfDaysPart({ halfDays, onChange }: HalfDaysPartProps) {
  const t = useText(centersTexts)
  const set = (index: number, part: Partial<HalfDay>) =>
    onChange(halfDays.map((halfDay, i) => (i === index ? { ...halfDay, ...part } : halfDay)))
  const add = () => {
    const from = halfDays.at(-1)?.to ?? '08:00'
    const taken = new Set(halfDays.map(({ id }) => id))
    const ids = Array.from({ length: HALF_DAYS_MAX }, (_, i) => `part-${i + 1}`)
    const id = ids.find((free) => !taken.has(free))!
    onChange([...halfDays, { id, from, to: from < '22:00' ? '22:00' : '06:00' }])
  }
  return (
    <fieldset className={styles.part}>
      <legend>{t('half-days')}</legend>
      <p className={styles.hint}>{t('half-days.hint')}</p>
      {halfDays.map(({ id, from, to }, index) => (
        <FieldGroup
          // biome-ignore lint/suspicious/noArrayIndexKey: its name changes while it is typed
          key={index}
          label={id}
          name={`halfDays.${index}`}
          wrong={({ path }) => t(path === 'halfDays' ? 'half-days.twice' : 'half-day.wrong')}
          className={styles.halfDay}
        >
          <TextField
            label={t('half-day.id')}
            value={id}
            onChange={(typed) =>
              set(index, {
                id: typed
                  .toLowerCase()
                  .replaceAll(/[^a-z0-9-]/g, '-')
                  .slice(0, 16),
              })
            }
            isRequired
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
            value={to}
            onChange={(time) => {
              if (time !== null) set(index, { to: time })
            }}
          />
          <IconButton
            icon="remove"
            kind="bare"
            label={t('half-day.remove', { name: id })}
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
