import {
  forgotPassword,
  readPasswordHelp,
  resetPassword,
} from '@foyer/shared/identity/password-endpoints.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import styles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useSubmit } from '../ui/use-submit.ts'
import { EmailField, PasswordField } from './account-fields.tsx'
import { StaffFrame } from './staff-frame.tsx'
import { staffTexts } from './staff-texts.ts'

/** `/forgot`: asks for a link to a new password by mail; where no mail is sent it says who else gives one. */
export function ForgotScreen() {
  const t = useText(staffTexts)
  const { result } = useResource(readPasswordHelp)
  return (
    <StaffFrame title={t('page.forgot')}>
      <Loaded result={result}>
        {({ mail }) => (mail ? <ForgotForm /> : <p>{t('forgot.no-mail')}</p>)}
      </Loaded>
      <p className={styles.hint}>{t('forgot.owner')}</p>
      <p>
        <a href="/sign-in">{t('page.sign-in')}</a>
      </p>
    </StaffFrame>
  )
}

function ForgotForm() {
  const t = useText(staffTexts)
  const [email, setEmail] = useState('')
  const { state, refusal, submit } = useSubmit()
  const send = (event: FormEvent) => {
    event.preventDefault()
    void submit(() => call(forgotPassword, { body: { email } }))
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <p>{t('forgot.intro')}</p>
      <EmailField value={email} onChange={setEmail} />
      <FormEnd
        label={t('forgot.submit')}
        state={state === 'saved' ? 'clean' : state}
        refusal={refusal}
      />
      <p role="status">{state === 'saved' && t('forgot.sent')}</p>
    </form>
  )
}

/** `/reset?token=…`: a new password by a one-time link; afterwards one is signed in and on the settings. */
export function ResetScreen() {
  const t = useText(staffTexts)
  const [token] = useState(() => new URLSearchParams(location.search).get('token'))
  const [password, setPassword] = useState('')
  const { state, refusal, submit } = useSubmit()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!token) return
    const set = await submit(() => call(resetPassword, { body: { token, password } }))
    if (set) location.assign('/settings')
  }
  return (
    <StaffFrame title={t('page.reset')}>
      {token ? (
        <form className={styles.form} onSubmit={send}>
          <p>{t('reset.intro')}</p>
          <PasswordField label={t('password.new')} value={password} onChange={setPassword} isNew />
          <FormEnd label={t('reset.submit')} state={state} refusal={refusal} />
        </form>
      ) : (
        <p role="alert">{t('link.missing')}</p>
      )}
    </StaffFrame>
  )
}
