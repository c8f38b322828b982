import { Label, Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import styles from './choice.module.css'

interface ChoiceProps<Value extends string> {
  label: string
  labelHidden?: boolean
  /** All values with their texts, in order. */
  options: readonly { value: Value; text: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a few, all in view. */
export function Choice<Value extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <RadioGroup
      className={styles.choice!}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      orientation="horizontal"
    >
      <Label className={labelHidden ? 'visually-hidden' : styles.label!}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={styles.option!}>
            {option.text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
