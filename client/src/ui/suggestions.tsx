import { ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox'
import { useText } from '../i18n/use-text.ts'
import styles from './options.module.css'
import { uiTexts } from './ui-texts.ts'

interface SuggestionsProps {
  options: readonly { value: string; text: string }[]
}

/** The options of a field of React Aria that fit what is typed, in a list below it. */
export function Suggestions({ options }: SuggestionsProps) {
  const t = useText(uiTexts)
  return (
    <Popover className={styles.popover!}>
      <ListBox
        className={styles.list!}
        renderEmptyState={() => <p className={styles.none}>{t('options.none')}</p>}
      >
        {options.map(({ value, text }) => (
          <ListBoxItem key={value} id={value} className={styles.option!} textValue={text}>
            {text}
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  )
}
