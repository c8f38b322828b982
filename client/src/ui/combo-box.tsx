import { ComboBox as AriaComboBox, Button, Input } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import styles from './field.module.css'
import { FieldFrame, type FormFieldProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { Suggestions } from './suggestions.tsx'
import { useFieldProblem } from './use-field-problem.ts'

interface ComboBoxProps<Value extends string> extends FormFieldProps {
  /** All values with their texts, in order. */
  options: readonly { value: Value; text: string }[]
  /** Null: none is chosen. */
  value: Value | null
  onChange: (value: Value | null) => void
  isDisabled?: boolean
}

/** One of many, found by typing a part of its text. */
export function ComboBox<Value extends string>({
  label,
  labelHidden,
  hint,
  name,
  wrong,
  error,
  options,
  value,
  onChange,
  isDisabled = false,
}: ComboBoxProps<Value>) {
  const problem = useFieldProblem({ name, wrong, error }, value === null)
  return (
    <AriaComboBox
      value={value}
      onChange={(chosen) => onChange(chosen as Value | null)}
      isDisabled={isDisabled}
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
      isInvalid={problem !== undefined}
      className={styles.field!}
    >
      <FieldFrame label={label} labelHidden={labelHidden} hint={hint} problem={problem}>
        <Group className={styles.group!}>
          <Input className={styles.bare!} />
          <Button className={styles.step!}>
            <Icon name="down" />
          </Button>
        </Group>
      </FieldFrame>
      <Suggestions options={options} />
    </AriaComboBox>
  )
}
