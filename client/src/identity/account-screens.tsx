import type { Result } from '@foyer/shared/errors/result.ts'
import type { SetupBody } from '@foyer/shared/identity/identity-contract.ts'
import { acceptInvitation, setUp } from '@foyer/shared/identity/links-endpoints.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { TextField } from '../ui/field.tsx'
import styles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { useSubmit } from '../ui/use-submit.ts'
import { EmailField, PasswordField } from './account-fields.tsx'
import { StaffFrame } from './staff-frame.tsx'
import { staffTexts } from './staff-texts.ts'

/** `/setup?token=…`: makes the owner's account with the link that the first start printed. */
export function SetupScreen() {
  const t = useText(staffTexts)
  return (
    <StaffFrame title={t('page.setup')}>
      <p>{t('setup.intro')}</p>
      <AccountForm
        open={(body) => call(setUp, { body })}
        withEmail
        submitLabel={t('setup.submit')}
      />
    </StaffFrame>
  )
}

/** `/join?token=…`: makes an invited member's account. */
export function JoinScreen() {
  const t = useText(staffTexts)
  return (
    <StaffFrame title={t('page.join')}>
      <p>{t('join.intro')}</p>
      <AccountForm
        open={({ email: _, ...body }) => call(acceptInvitation, { body })}
        withEmail={false}
        submitLabel={t('join.submit')}
      />
    </StaffFrame>
  )
}

interface AccountFormProps {
  open(account: SetupBody): Promise<Result>
  withEmail: boolean
  submitLabel: string
}

/** Name, mail address and password of a new account; afterwards one is signed in and on the settings. */
function AccountForm({ open, withEmail, submitLabel }: AccountFormProps) {
  const t = useText(staffTexts)
  const [token] = useState(() => new URLSearchParams(location.search).get('token'))
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { state, refusal, submit } = useSubmit()

  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (token === null) return
    const opened = await submit(() => open({ token, name, email, password }))
    if (opened) location.assign('/settings')
  }

  if (!token) return <p role="alert">{t('link.missing')}</p>
  return (
    <form className={styles.form} onSubmit={send}>
      <TextField
        label={t('name')}
        hint={t('name.hint')}
        value={name}
        onChange={setName}
        autoComplete="name"
        isRequired
      />
      {withEmail && <EmailField value={email} onChange={setEmail} />}
      <PasswordField value={password} onChange={setPassword} isNew />
      <FormEnd label={submitLabel} state={state} refusal={refusal} />
    </form>
  )
}
