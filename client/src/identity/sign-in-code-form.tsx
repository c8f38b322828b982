import type { SignInCodeBody } from '@foyer/shared/identity/identity-contract.ts'
import { signInByCode } from '@foyer/shared/identity/second-factor-endpoints.ts'
import { useText } from '../i18n/use-text.ts'
import { call } from '../net/call.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { TextField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { useForm } from '../ui/use-form.ts'
import { pathAfterSignIn } from './path-after-sign-in.ts'
import { staffTexts } from './staff-texts.ts'

/** The step after the password, for who has a second factor. */
export function SignInCodeForm() {
  const t = useText(staffTexts)
  const enter = async (body: SignInCodeBody) => {
    const signedIn = await call(signInByCode, { body })
    if (signedIn.ok) location.assign(pathAfterSignIn(location))
    return signedIn
  }
  const form = useForm({ code: '', trust: false }, enter, { leavesFreely: true })
  const { code, trust } = form.value
  return (
    <>
      <Form form={form} label={t('sign-in.submit')}>
        <TextField
          name="code"
          label={t('factor.code')}
          hint={t('factor.code.hint')}
          value={code}
          onChange={(code) => form.change({ code })}
          autoComplete="one-time-code"
          spellCheck="false"
          isRequired
          autoFocus
        />
        <Checkbox isSelected={trust} onChange={(trust) => form.change({ trust })}>
          {t('factor.trust')}
        </Checkbox>
      </Form>
      <p>
        <a href={`/sign-in${location.search}`}>{t('factor.again')}</a>
      </p>
    </>
  )
}
