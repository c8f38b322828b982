import { TextArea } from 'react-aria-components/TextArea'
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
  Input,
} from 'react-aria-components/TextField'
import styles from './field.module.css'
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx'

interface TextFieldProps
  extends Omit<AriaProps, 'className' | 'style' | 'children'>,
    FieldFrameProps {
  placeholder?: string
  /** Lines of a field for longer texts; one line without it. */
  rows?: number
}

export function TextField({
  label,
  labelHidden,
  placeholder,
  hint,
  error,
  rows,
  ...props
}: TextFieldProps) {
  const shared = { className: styles.input!, placeholder: placeholder ?? '' }
  return (
    // `aria`: with the browser's own validation a refused field would block sending again until it is changed.
    <AriaTextField
      {...props}
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      className={styles.field!}
    >
      <FieldFrame label={label} labelHidden={labelHidden} hint={hint} error={error}>
        {rows ? <TextArea {...shared} rows={rows} /> : <Input {...shared} />}
      </FieldFrame>
    </AriaTextField>
  )
}
