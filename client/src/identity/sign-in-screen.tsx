import { done } from '@foyer/shared/errors/result.ts'
import type { SignInBody } from '@foyer/shared/identity/identity-contract.ts'
import { signIn } from '@foyer/shared/identity/identity-endpoints.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import styles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { useForm } from '../ui/use-form.ts'
import { EmailField, PasswordField } from './account-fields.tsx'
import { pathAfterSignIn } from './path-after-sign-in.ts'
import { SignInCodeForm } from './sign-in-code-form.tsx'
import { StaffFrame } from './staff-frame.tsx'
import { staffTexts } from './staff-texts.ts'

/** Of the address, where the password is given already. */
export const CODE_STEP = '#code'

/**
 * `/sign-in`: leads back to the page that asked for it (`?to=`), else to the settings, from where the lobby is
 * one link away.
 */
export function SignInScreen() {
  const t = useText(staffTexts)
  const [needsCode, setNeedsCode] = useState(location.hash === CODE_STEP)
  const enter = async (body: SignInBody) => {
    const signedIn = await call(signIn, { body })
    if (signedIn.ok) location.assign(pathAfterSignIn(location))
    else if (signedIn.reason === 'code-needed') {
      setNeedsCode(true)
      return done
    }
    return signedIn
  }
  const form = useForm({ email: '', password: '' }, enter, { leavesFreely: true })
  const { email, password } = form.value
  if (needsCode) {
    return (
      <StaffFrame title={t('page.sign-in')}>
        <SignInCodeForm />
      </StaffFrame>
    )
  }
  return (
    <StaffFrame title={t('page.sign-in')}>
      <Form form={form} label={t('sign-in.submit')}>
        <EmailField value={email} onChange={(email) => form.change({ email })} />
        <PasswordField value={password} onChange={(password) => form.change({ password })} />
      </Form>
      <p>
        <a href="/forgot">{t('sign-in.forgot')}</a>
      </p>
      <p className={styles.hint}>{t('sign-in.help')}</p>
    </StaffFrame>
  )
}
