import type { ChangePasswordBody } from '@foyer/shared/identity/identity-contract.ts'
import { changePassword } from '@foyer/shared/identity/password-endpoints.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { Form } from '../ui/form.tsx'
import { notify } from '../ui/toast-store.ts'
import { useForm } from '../ui/use-form.ts'
import { PasswordField } from './account-fields.tsx'
import { staffTexts } from './staff-texts.ts'

/** The own password: asks for the one of before, and signs out everywhere else. */
export function PasswordSection() {
  const t = useText(staffTexts)
  const change = async (body: ChangePasswordBody) => {
    const changed = await call(changePassword, { body })
    if (changed.ok) notify(t('password.changed'))
    return changed
  }
  const form = useForm({ current: '', password: '' }, change, { once: true })
  return (
    <Form form={form} label={t('password.change')}>
      <PasswordField
        name="current"
        label={t('password.current')}
        value={form.value.current}
        onChange={(current) => form.change({ current })}
      />
      <PasswordField
        label={t('password.new')}
        value={form.value.password}
        onChange={(password) => form.change({ password })}
        isNew
      />
    </Form>
  )
}
