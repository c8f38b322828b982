import type { Result } from '@foyer/shared/errors/result.ts'
import type { SetupBody } from '@foyer/shared/identity/identity-contract.ts'
import { acceptInvitation, setUp } from '@foyer/shared/identity/links-endpoints.ts'
import { useState } from 'react'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useForm } from '../ui/use-form.ts'
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
  const make = async (account: Omit<SetupBody, 'token'>) => {
    const opened = await open({ token: token ?? '', ...account })
    if (opened.ok) location.assign('/settings')
    return opened
  }
  const form = useForm({ name: '', email: '', password: '' }, make, { leavesFreely: true })
  const { name, email, password } = form.value
  if (!token) return <p role="alert">{t('link.missing')}</p>
  return (
    <Form form={form} label={submitLabel}>
      <TextField
        name="name"
        label={t('name')}
        hint={t('name.hint')}
        value={name}
        onChange={(name) => form.change({ name })}
        autoComplete="name"
        isRequired
      />
      {withEmail && <EmailField value={email} onChange={(email) => form.change({ email })} />}
      <PasswordField value={password} onChange={(password) => form.change({ password })} isNew />
    </Form>
  )
}
