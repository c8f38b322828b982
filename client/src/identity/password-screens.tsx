import { done } from '@foyer/shared/errors/result.ts'
import type { ForgotPasswordBody } from '@foyer/shared/identity/identity-contract.ts'
import {
  forgotPassword,
  readPasswordHelp,
  resetPassword,
} from '@foyer/shared/identity/password-endpoints.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { useResource } from '../net/use-resource.ts'
import styles from '../ui/form.module.css'
import { Form } from '../ui/form.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useForm } from '../ui/use-form.ts'
import { EmailField, PasswordField } from './account-fields.tsx'
import { CODE_STEP } from './sign-in-screen.tsx'
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
  const [isSent, setSent] = useState(false)
  const send = async (body: ForgotPasswordBody) => {
    const asked = await call(forgotPassword, { body })
    setSent(asked.ok)
    return asked
  }
  const form = useForm({ email: '' }, send, { leavesFreely: true })
  return (
    <>
      <Form form={form} label={t('forgot.submit')}>
        <p>{t('forgot.intro')}</p>
        <EmailField value={form.value.email} onChange={(email) => form.change({ email })} />
      </Form>
      <p role="status">{isSent && t('forgot.sent')}</p>
    </>
  )
}

/** `/reset?token=…`: a new password by a one-time link; afterwards one is signed in and on the settings. */
export function ResetScreen() {
  const t = useText(staffTexts)
  const [token] = useState(() => new URLSearchParams(location.search).get('token'))
  const reset = async ({ password }: { password: string }) => {
    const set = await call(resetPassword, { body: { token: token ?? '', password } })
    if (set.ok) location.assign('/settings')
    else if (set.reason === 'code-needed') {
      location.assign(`/sign-in${CODE_STEP}`)
      return done
    }
    return set
  }
  const form = useForm({ password: '' }, reset, { leavesFreely: true })
  return (
    <StaffFrame title={t('page.reset')}>
      {token ? (
        <Form form={form} label={t('reset.submit')}>
          <p>{t('reset.intro')}</p>
          <PasswordField
            label={t('password.new')}
            value={form.value.password}
            onChange={(password) => form.change({ password })}
            isNew
          />
        </Form>
      ) : (
        <p role="alert">{t('link.missing')}</p>
      )}
    </StaffFrame>
  )
}
