import { signIn } from '@foyer/shared/identity/identity-endpoints.ts'
import { type FormEvent, useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import styles from '../ui/form.module.css'
import { FormEnd } from '../ui/form-end.tsx'
import { useSubmit } from '../ui/use-submit.ts'
import { EmailField, PasswordField } from './account-fields.tsx'
import { pathAfterSignIn } from './path-after-sign-in.ts'
import { StaffFrame } from './staff-frame.tsx'
import { staffTexts } from './staff-texts.ts'

/**
 * `/sign-in`: leads back to the page that asked for it (`?to=`), else to the settings, from where the lobby is
 * one link away.
 */
export function SignInScreen() {
  const t = useText(staffTexts)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { state, refusal, submit } = useSubmit()

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const body = { email, password }
    const signedIn = await submit(() => call(signIn, { body }))
    if (signedIn) location.assign(pathAfterSignIn(location))
  }

  return (
    <StaffFrame title={t('page.sign-in')}>
      <form className={styles.form} onSubmit={send}>
        <EmailField value={email} onChange={setEmail} />
        <PasswordField value={password} onChange={setPassword} />
        <FormEnd label={t('sign-in.submit')} state={state} refusal={refusal} />
      </form>
      <p>
        <a href="/forgot">{t('sign-in.forgot')}</a>
      </p>
      <p className={styles.hint}>{t('sign-in.help')}</p>
    </StaffFrame>
  )
}
