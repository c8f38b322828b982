import { languageName } from '@foyer/shared/i18n/format.ts'
import { LOCALES } from '@foyer/shared/i18n/locale.ts'
import type { Settings } from '@foyer/shared/settings/settings-contract.ts'
import { changeSettings, readSettings } from '@foyer/shared/settings/settings-endpoints.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { staffTexts } from '../identity/staff-texts.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { TextField } from '../ui/field.tsx'
import styles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useForm } from '../ui/use-form.ts'

/** The company's own words on when somebody is there, one text a language. */
export function HoursSection() {
  const { result } = useResource(readSettings)
  return <Loaded result={result}>{({ hours }) => <HoursForm stored={hours} />}</Loaded>
}

function HoursForm({ stored }: { stored: Settings['hours'] }) {
  const t = useText(staffTexts)
  const locale = useLocale()
  const form = useForm(stored, (hours) => call(changeSettings, { body: { hours } }))
  return (
    <Form form={form} label={t('save')}>
      <p className={styles.hint}>{t('hours.hint')}</p>
      {LOCALES.map((language) => (
        <TextField
          key={language}
          name={`hours.${language}`}
          label={t('hours.in', { language: languageName(language, locale) })}
          rows={2}
          value={form.value[language] ?? ''}
          onChange={(text) => form.change({ [language]: text })}
          limit={300}
        />
      ))}
    </Form>
  )
}
