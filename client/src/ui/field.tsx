import type { ReactNode, Ref } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
  Input,
} from 'react-aria-components/TextField'
import styles from './field.module.css'

interface TextFieldProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  label: string
  /** The label is read aloud only; `placeholder` tells the eye. */
  labelHidden?: boolean
  placeholder?: string
  hint?: ReactNode
  error?: string
  /** Lines of a field for longer texts; one line without it. */
  rows?: number
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

export function TextField({
  label,
  labelHidden = false,
  placeholder,
  hint,
  error,
  rows,
  inputRef,
  ...props
}: TextFieldProps) {
  const shared = { className: styles.input!, placeholder: placeholder ?? '', ref: inputRef ?? null }
  return (
    // `aria`: with the browser's own validation a refused field would block sending again until it is changed.
    <AriaTextField
      {...props}
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      className={styles.field!}
    >
      <Label className={labelHidden ? 'visually-hidden' : styles.label!}>{label}</Label>
      {rows ? <TextArea {...shared} rows={rows} /> : <Input {...shared} />}
      {hint && (
        <Text slot="description" className={styles.hint!}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error!}>{error}</FieldError>
    </AriaTextField>
  )
}
