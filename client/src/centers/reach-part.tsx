import type { Center } from '@foyer/shared/centers/centers-contract.ts'
import { languageName } from '@foyer/shared/i18n/format.ts'
import { LOCALES } from '@foyer/shared/i18n/locale.ts'
import { HOURS_MAX } from '@foyer/shared/settings/settings-limits.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { TextField } from '../ui/field.tsx'
import styles from './centers-section.module.css'
import { centersTexts } from './centers-texts.ts'

interface ReachPartProps {
  center: Pick<Center, 'hours' | 'phone'>
  onChange: (part: Partial<Center>) => void
}

/** What the center says of its hours in its own words, and its own number; without them the company's are shown. */
export function ReachPart({ center: { hours, phone }, onChange }: ReachPartProps) {
  const t = useText(centersTexts)
  const locale = useLocale()
  return (
    <fieldset className={styles.part}>
      <legend>{t('words')}</legend>
      <p className={styles.hint}>{t('words.hint')}</p>
      {LOCALES.map((language) => (
        <TextField
          key={language}
          name={`hours.${language}`}
          label={t('words.in', { language: languageName(language, locale) })}
          rows={2}
          value={hours[language] ?? ''}
          onChange={(text) => onChange({ hours: { ...hours, [language]: text } })}
          limit={HOURS_MAX}
        />
      ))}
      <TextField
        name="phone"
        wrong={t('phone.wrong')}
        label={t('phone')}
        hint={t('phone.hint')}
        type="tel"
        value={phone}
        onChange={(typed) => onChange({ phone: typed })}
      />
    </fieldset>
  )
}
