import { Group } from 'react-aria-components/Group'
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
  Button,
  Input,
} from 'react-aria-components/NumberField'
import styles from './field.module.css'
import { FieldFrame, type FormFieldProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { useFieldProblem } from './use-field-problem.ts'

interface NumberFieldProps
  extends Omit<AriaProps, 'className' | 'style' | 'children' | 'value' | 'onChange' | 'name'>,
    FormFieldProps {
  /** Null is an empty field. */
  value: number | null
  onChange: (value: number | null) => void
}

/** A number, typed or stepped by arrow keys and buttons; kept within `minValue` and `maxValue`. */
export function NumberField({
  label,
  labelHidden,
  hint,
  name,
  wrong,
  error,
  value,
  onChange,
  ...props
}: NumberFieldProps) {
  const problem = useFieldProblem({ name, wrong, error }, value === null)
  return (
    <AriaNumberField
      {...props}
      value={value ?? Number.NaN}
      onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)}
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      className={styles.field!}
    >
      <FieldFrame label={label} labelHidden={labelHidden} hint={hint} problem={problem}>
        <Group className={styles.group!}>
          <Input className={styles.bare!} />
          <Button slot="decrement" className={styles.step!}>
            <Icon name="minus" />
          </Button>
          <Button slot="increment" className={styles.step!}>
            <Icon name="plus" />
          </Button>
        </Group>
      </FieldFrame>
    </AriaNumberField>
  )
}
