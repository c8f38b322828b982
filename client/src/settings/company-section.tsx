import type { Settings } from '@foyer/shared/settings/settings-contract.ts'
import { changeSettings, readSettings } from '@foyer/shared/settings/settings-endpoints.ts'
import { ClashQuestion } from '../drafts/clash-question.tsx'
import { useSharedForm } from '../drafts/use-shared-form.ts'
import { useText } from '../i18n/use-text.ts'
import { staffTexts } from '../identity/staff-texts.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import { TextField } from '../ui/field.tsx'
import styles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'

const FIELDS = [
  { name: 'phone', type: 'tel', wrong: 'company.phone.wrong' },
  { name: 'privacy', type: 'url', wrong: 'company.link.wrong' },
  { name: 'imprint', type: 'url', wrong: 'company.link.wrong' },
] as const

/** The number and the pages of the company, for visitors. */
export function CompanySection() {
  const { result } = useResource(readSettings)
  return <Loaded result={result}>{(settings) => <CompanyForm stored={settings} />}</Loaded>
}

function CompanyForm({ stored }: { stored: Settings }) {
  const t = useText(staffTexts)
  const form = useSharedForm(stored, {
    read: () => call(readSettings),
    save: ({ version, company }) => call(changeSettings, { body: { version, company } }),
  })
  const { company } = form.value
  const labels = FIELDS.map(({ name }) => [`company.${name}`, t(`company.${name}`)])
  return (
    <Form form={form} label={t('save')}>
      <p className={styles.hint}>{t('company.hint')}</p>
      {FIELDS.map(({ name, type, wrong }) => (
        <TextField
          key={name}
          name={`company.${name}`}
          wrong={t(wrong)}
          label={t(`company.${name}`)}
          type={type}
          value={company[name]}
          onChange={(text) => form.change({ company: { ...company, [name]: text } })}
        />
      ))}
      <ClashQuestion form={form} parts={Object.fromEntries(labels)} />
    </Form>
  )
}
