import type { RestRules } from '@foyer/shared/centers/centers-contract.ts'
import { useText } from '../i18n/use-text.ts'
import { NumberField } from '../ui/number-field.tsx'
import { Switch } from '../ui/switch.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'

/** The numbers among the rules, with what the server allows. */
const NUMBERS = [
  { key: 'rest', min: 0, max: 24 },
  { key: 'weekHours', min: 1, max: 100 },
  { key: 'daysInRow', min: 1, max: 14 },
  { key: 'nightsInRow', min: 1, max: 14 },
] as const

interface RestPartProps {
  rules: RestRules
  onChange: (part: Partial<RestRules>) => void
}

/** What keeps the staff of a center rested. */
export function RestPart({ rules, onChange }: RestPartProps) {
  const t = useText(centersTexts)
  return (
    <fieldset className={styles.part}>
      <legend>{t('rest')}</legend>
      <p className={styles.hint}>{t('rest.hint')}</p>
      <div className={styles.pair}>
        {NUMBERS.map(({ key, min, max }) => (
          <NumberField
            key={key}
            name={`rules.${key}`}
            label={t(`rest.${key}`)}
            hint={t(`rest.${key}.hint`)}
            minValue={min}
            maxValue={max}
            value={rules[key]}
            onChange={(value) => onChange({ [key]: value ?? min })}
          />
        ))}
      </div>
      <Switch
        isSelected={rules.avoidWholeDays}
        onChange={(avoidWholeDays) => onChange({ avoidWholeDays })}
      >
        {t('rest.whole-days')}
      </Switch>
    </fieldset>
  )
}
