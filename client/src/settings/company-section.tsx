import type { Company } from '@foyer/shared/settings/settings-contract.ts'
import { changeSettings, readSettings } from '@foyer/shared/settings/settings-endpoints.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { staffTexts } from '../identity/staff-texts.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { TextField } from '../ui/field.tsx'
import styles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useSubmit } from '../ui/use-submit.ts'

const FIELDS = [
  { name: 'phone', type: 'tel', wrong: 'company.phone.wrong' },
  { name: 'privacy', type: 'url', wrong: 'company.link.wrong' },
  { name: 'imprint', type: 'url', wrong: 'company.link.wrong' },
] as const

/** The number and the pages of the company, for visitors. */
export function CompanySection() {
  const { result } = useResource(readSettings)
  return <Loaded result={result}>{({ company }) => <CompanyForm stored={company} />}</Loaded>
}

function CompanyForm({ stored }: { stored: Company }) {
  const t = useText(staffTexts)
  const [company, setCompany] = useState(stored)
  const { state, refusal, markChanged, submit } = useSubmit()
  const wrong = FIELDS.find(({ name }) => refusal?.detail?.startsWith(`company.${name}: `))

  const save = (event: FormEvent) => {
    event.preventDefault()
    void submit(() => call(changeSettings, { body: { company } }))
  }
  return (
    <form className={styles.form} onSubmit={save} noValidate>
      <p className={styles.hint}>{t('company.hint')}</p>
      {FIELDS.map((field) => (
        <TextField
          key={field.name}
          label={t(`company.${field.name}`)}
          type={field.type}
          value={company[field.name]}
          onChange={(text) => {
            setCompany((before) => ({ ...before, [field.name]: text }))
            markChanged()
          }}
          {...(field === wrong ? { error: t(field.wrong) } : {})}
        />
      ))}
      <FormEnd label={t('save')} state={state} refusal={wrong ? null : refusal} />
    </form>
  )
}
