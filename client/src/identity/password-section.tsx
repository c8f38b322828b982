import { changePassword } from '@foyer/shared/identity/password-endpoints.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import styles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { notify } from '../ui/toast-store.ts'
import { useSubmit } from '../ui/use-submit.ts'
import { PasswordField } from './account-fields.tsx'
import { staffTexts } from './staff-texts.ts'

/** The own password: asks for the one of before, and signs out everywhere else. */
export function PasswordSection() {
  const t = useText(staffTexts)
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const { state, refusal, submit } = useSubmit()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const changed = await submit(() => call(changePassword, { body: { current, password } }))
    if (!changed) return
    setCurrent('')
    setPassword('')
    notify(t('password.changed'))
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <PasswordField label={t('password.current')} value={current} onChange={setCurrent} />
      <PasswordField label={t('password.new')} value={password} onChange={setPassword} isNew />
      <FormEnd
        label={t('password.change')}
        state={state === 'saved' ? 'clean' : state}
        refusal={refusal}
      />
    </form>
  )
}
