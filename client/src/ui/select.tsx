import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import fieldStyles from './field.module.css'
import { Icon } from './icon.tsx'
import optionStyles from './options.module.css'
import styles from './select.module.css'

interface SelectProps<Value extends string> {
  label: string
  labelHidden?: boolean
  /** All values with their texts, in order. */
  options: readonly { value: Value; text: string }[]
  value: Value
  onChange: (value: Value) => void
  isDisabled?: boolean
}

/** One of several, in a list that opens. */
export function Select<Value extends string>({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  isDisabled = false,
}: SelectProps<Value>) {
  return (
    <AriaSelect
      className={fieldStyles.field!}
      value={value}
      onChange={(chosen) => onChange(chosen as Value)}
      isDisabled={isDisabled}
    >
      <Label className={labelHidden ? 'visually-hidden' : fieldStyles.label!}>{label}</Label>
      <Button className={styles.button!}>
        <SelectValue />
        <Icon name="down" />
      </Button>
      <Popover className={optionStyles.popover!}>
        <ListBox className={optionStyles.list!}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              className={optionStyles.option!}
              textValue={option.text}
            >
              {option.text}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
