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
  return (
    <TextField
      {...props}
      name="email"
      wrong={t('email.wrong')}
      label={t('email')}
      type="email"
      autoComplete="username"
      isRequired
    />
  )
}

/** The account's password; a new one says what it needs, and the browser offers to make it. */
export function PasswordField({
  isNew = false,
  name = 'password',
  label,
  ...props
}: AccountFieldProps & {
  isNew?: boolean
  /** Of two of them, which it is in what is sent. */
  name?: string
  /** Where there are two of them. */
  label?: string
}) {
  const t = useText(staffTexts)
  return (
    <TextField
      {...props}
      name={name}
      label={label ?? t('password')}
      type="password"
      isRequired
      {...(isNew
        ? { autoComplete: 'new-password', hint: t('password.hint'), wrong: t('password.wrong') }
        : { autoComplete: 'current-password' })}
    />
  )
}
