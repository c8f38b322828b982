import { languageName } from '@foyer/shared/i18n/format.ts'
import { LOCALES, type Locale } from '@foyer/shared/i18n/locale.ts'
import type { Settings } from '@foyer/shared/settings/settings-contract.ts'
import { changeSettings, readSettings } from '@foyer/shared/settings/settings-endpoints.ts'
import { type FormEvent, useState } from 'react'
import { useLocale, useText } from '../i18n/use-text.ts'
import { staffTexts } from '../identity/staff-texts.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { TextField } from '../ui/field.tsx'
import styles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useSubmit } from '../ui/use-submit.ts'

/** The company's own words on when somebody is there, one text a language. */
export function HoursSection() {
  const { result } = useResource(readSettings)
  return <Loaded result={result}>{({ hours }) => <HoursForm stored={hours} />}</Loaded>
}

function HoursForm({ stored }: { stored: Settings['hours'] }) {
  const t = useText(staffTexts)
  const locale = useLocale()
  const [hours, setHours] = useState(stored)
  const { state, refusal, markChanged, submit } = useSubmit()

  const change = (language: Locale, text: string) => {
    setHours((before) => ({ ...before, [language]: text }))
    markChanged()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    void submit(() => call(changeSettings, { body: { hours } }))
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <p className={styles.hint}>{t('hours.hint')}</p>
      {LOCALES.map((language) => (
        <TextField
          key={language}
          label={t('hours.in', { language: languageName(language, locale) })}
          rows={2}
          value={hours[language] ?? ''}
          onChange={(text) => change(language, text)}
        />
      ))}
      <FormEnd label={t('save')} state={state} refusal={refusal} />
    </form>
  )
}
