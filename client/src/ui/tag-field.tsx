import { type KeyboardEvent, useState } from 'react'
import { Button, ComboBox, Input } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { useText } from '../i18n/use-text.ts'
import fieldStyles from './field.module.css'
import { useTooLong } from './field.tsx'
import { FieldFrame, type FormFieldProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { isComposing } from './send-on-enter.ts'
import { Suggestions } from './suggestions.tsx'
import styles from './tag-field.module.css'
import { Tags } from './tags.tsx'
import { uiTexts } from './ui-texts.ts'
import { useFieldProblem } from './use-field-problem.ts'

interface TagFieldProps extends FormFieldProps {
  /** Words such as skills, each once. */
  tags: readonly string[]
  onChange: (tags: string[]) => void
  /** Words used elsewhere, offered first so that everybody writes them alike. */
  known: readonly string[]
  /** The longest word, in characters: a longer one is not added, and says so. */
  limit: number
}

/** Words of one's own, added by Enter and taken away by their cross, Backspace or Delete. */
export function TagField({
  label,
  labelHidden,
  hint,
  name,
  wrong,
  error,
  tags,
  onChange,
  known,
  limit,
}: TagFieldProps) {
  const t = useText(uiTexts)
  const [typed, setTyped] = useState('')
  const tooLong = useTooLong(typed.trim(), limit)
  const problem = useFieldProblem({ name, wrong, error: error ?? tooLong })

  const add = (word: string) => {
    const tag = word.trim()
    if (tag.length > limit) return
    setTyped('')
    const same = (other: string) => other.toLocaleLowerCase() === tag.toLocaleLowerCase()
    if (tag !== '' && !tags.some(same)) onChange([...tags, known.find(same) ?? tag])
  }
  const addOnEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || isComposing(event)) return
    // With an option in focus, Enter chooses it; else it would send the form.
    if (event.currentTarget.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    add(typed)
  }
  // Only while one types: the list would open anew whenever the field is emptied.
  const suggested = typed === '' ? [] : known.filter((word) => !tags.includes(word))
  return (
    <div className={styles.field}>
      <ComboBox
        value={null}
        inputValue={typed}
        onInputChange={setTyped}
        onChange={(chosen) => {
          if (chosen !== null) add(String(chosen))
        }}
        allowsCustomValue
        validationBehavior="aria"
        isInvalid={problem !== undefined}
        className={fieldStyles.field!}
      >
        <FieldFrame label={label} labelHidden={labelHidden} hint={hint} problem={problem}>
          <Group className={fieldStyles.group!}>
            <Input className={fieldStyles.bare!} onKeyDown={addOnEnter} />
            <Button
              slot={null}
              className={fieldStyles.step!}
              aria-label={t('tags.add')}
              onPress={() => add(typed)}
            >
              <Icon name="plus" />
            </Button>
          </Group>
        </FieldFrame>
        <Suggestions options={suggested.map((word) => ({ value: word, text: word }))} />
      </ComboBox>
      <Tags
        label={label}
        tags={tags.map((tag) => ({ value: tag, text: tag }))}
        onRemove={(gone) => onChange(tags.filter((tag) => tag !== gone))}
      />
    </div>
  )
}
