import { TextArea } from 'react-aria-components/TextArea'
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
  Input,
} from 'react-aria-components/TextField'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import styles from './field.module.css'
import { FieldFrame, type FormFieldProps } from './field-frame.tsx'
import { useFieldProblem } from './use-field-problem.ts'

interface TextFieldProps
  extends Omit<AriaProps, 'className' | 'style' | 'children' | 'name' | 'maxLength'>,
    FormFieldProps {
  placeholder?: string
  /** Lines of a field for longer texts; one line without it. */
  rows?: number
  /** Characters that fit. It takes more, says how many there are, and its form does not send. */
  limit?: number
}

export function TextField({
  label,
  labelHidden,
  placeholder,
  hint,
  name,
  wrong,
  error,
  rows,
  limit,
  ...props
}: TextFieldProps) {
  const text = props.value?.trim() ?? ''
  const tooLong = useTooLong(text, limit)
  const problem = useFieldProblem({ name, wrong, error: error ?? tooLong }, text === '')
  // What is typed runs as its script does; mail addresses and numbers too begin as their first letter says.
  const shared = { className: styles.input!, placeholder: placeholder ?? '', dir: 'auto' }
  return (
    // `aria`: with the browser's own validation a refused field would block sending again until it is changed.
    <AriaTextField
      {...props}
      {...(name === undefined ? {} : { name })}
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      className={styles.field!}
    >
      <FieldFrame label={label} labelHidden={labelHidden} hint={hint} problem={problem}>
        {rows ? <TextArea {...shared} rows={rows} /> : <Input {...shared} />}
      </FieldFrame>
    </AriaTextField>
  )
}

/** What to say of a text that is longer than fits. */
export function useTooLong(text: string, limit: number | undefined): string | undefined {
  const textOf = useRefusalText()
  if (limit === undefined || text.length <= limit) return undefined
  // Not by `refuseLength`, which would then travel with what every page needs.
  return textOf({
    ok: false,
    reason: 'text-too-long',
    length: { is: text.length, max: limit },
  })
}
