import { languageName } from '@foyer/shared/i18n/format.ts'
import { LOCALES, type Locale } from '@foyer/shared/i18n/locale.ts'
import type { Settings } from '@foyer/shared/settings/settings-contract.ts'
import { changeSettings, readSettings } from '@foyer/shared/settings/settings-endpoints.ts'
import { HOURS_MAX } from '@foyer/shared/settings/settings-limits.ts'
import { ClashQuestion } from '../drafts/clash-question.tsx'
import { useSharedForm } from '../drafts/use-shared-form.ts'
import { useLocale, useText } from '../i18n/use-text.ts'
import { staffTexts } from '../identity/staff-texts.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { TextField } from '../ui/field.tsx'
import styles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'

/** The company's own words on when somebody is there, one text a language. */
export function HoursSection() {
  const { result } = useResource(readSettings)
  return <Loaded result={result}>{(settings) => <HoursForm stored={settings} />}</Loaded>
}

function HoursForm({ stored }: { stored: Settings }) {
  const t = useText(staffTexts)
  const locale = useLocale()
  const form = useSharedForm(stored, {
    read: () => call(readSettings),
    save: ({ version, hours }) => call(changeSettings, { body: { version, hours } }),
  })
  const { hours } = form.value
  const label = (language: Locale) => t('hours.in', { language: languageName(language, locale) })
  return (
    <Form form={form} label={t('save')}>
      <p className={styles.hint}>{t('hours.hint')}</p>
      {LOCALES.map((language) => (
        <TextField
          key={language}
          name={`hours.${language}`}
          label={label(language)}
          rows={2}
          value={hours[language] ?? ''}
          onChange={(text) => form.change({ hours: { ...hours, [language]: text } })}
          limit={HOURS_MAX}
        />
      ))}
      <ClashQuestion
        form={form}
        parts={Object.fromEntries(LOCALES.map((one) => [`hours.${one}`, label(one)]))}
      />
    </Form>
  )
}
