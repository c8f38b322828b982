import { Button, Tag, TagGroup, TagList } from 'react-aria-components/TagGroup'
import { useText } from '../i18n/use-text.ts'
import { Icon } from './icon.tsx'
import styles from './tag-field.module.css'
import { uiTexts } from './ui-texts.ts'

interface TagsProps {
  label: string
  tags: readonly { value: string; text: string }[]
  onRemove: (value: string) => void
  /** The last one stays. */
  isRequired?: boolean
}

/** What was chosen for a field, each taken away by its cross, Backspace or Delete. */
export function Tags({ label, tags, onRemove, isRequired = false }: TagsProps) {
  const t = useText(uiTexts)
  const removable = !isRequired || tags.length > 1
  return (
    <TagGroup
      aria-label={label}
      {...(removable && {
        onRemove: (gone) => {
          for (const value of gone) onRemove(String(value))
        },
      })}
    >
      <TagList className={styles.tags!} renderEmptyState={() => t('tags.none')}>
        {tags.map(({ value, text }) => (
          <Tag key={value} id={value} textValue={text} className={styles.tag!}>
            {text}
            {removable && (
              <Button slot="remove" className={styles.remove!}>
                <Icon name="close" />
              </Button>
            )}
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  )
}
