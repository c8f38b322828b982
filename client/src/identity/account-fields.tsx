import { useText } from '../i18n/use-text.ts'
import { TextField } from '../ui/field.tsx'
import { staffTexts } from './staff-texts.ts'

interface AccountFieldProps {
  value: string
  onChange: (value: string) => void
}

/** The mail address that an account is known by. */
export function EmailField(props: AccountFieldProps) {
  const t = useText(staffTexts)
  return <TextField {...props} label={t('email')} type="email" autoComplete="username" isRequired />
}

/** The account's password; a new one says what it needs, and the browser offers to make it. */
export function PasswordField({
  isNew = false,
  label,
  ...props
}: AccountFieldProps & {
  isNew?: boolean
  /** Where there are two of them. */
  label?: string
}) {
  const t = useText(staffTexts)
  return (
    <TextField
      {...props}
      label={label ?? t('password')}
      type="password"
      isRequired
      {...(isNew
        ? { autoComplete: 'new-password', hint: t('password.hint'), minLength: 10 }
        : { autoComplete: 'current-password' })}
    />
  )
}
