import { languageName } from '@foyer/shared/i18n/format.ts'
import type { Language } from '@foyer/shared/i18n/language.ts'
import { useState } from 'react'
import { Button, ComboBox, Input } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { useLocale } from '../i18n/use-text.ts'
import fieldStyles from './field.module.css'
import { FieldFrame, type FormFieldProps } from './field-frame.tsx'
import { Icon } from './icon.tsx'
import { languageChoices } from './language-choices.ts'
import { Suggestions } from './suggestions.tsx'
import styles from './tag-field.module.css'
import { Tags } from './tags.tsx'
import { useFieldProblem } from './use-field-problem.ts'

interface LanguageFieldProps extends FormFieldProps {
  languages: readonly Language[]
  onChange: (languages: Language[]) => void
  /** One of them stays. */
  isRequired?: boolean
}

/** Languages that people speak, found by typing a part of a name or a tag such as `pt-BR`. */
export function LanguageField({
  label,
  labelHidden,
  hint,
  name,
  wrong,
  error,
  languages,
  onChange,
  isRequired = false,
}: LanguageFieldProps) {
  const locale = useLocale()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const problem = useFieldProblem({ name, wrong, error }, languages.length === 0)
  const choices = languageChoices(locale, typed).filter(({ value }) => !languages.includes(value))
  return (
    <div className={styles.field}>
      <ComboBox
        // A fresh one after each choice: emptied from here, the list would open anew.
        key={chosen}
        autoFocus={chosen > 0}
        value={null}
        onInputChange={setTyped}
        onChange={(language) => {
          if (language === null) return
          setTyped('')
          setChosen(chosen + 1)
          onChange([...languages, String(language)])
        }}
        allowsEmptyCollection
        validationBehavior="aria"
        isInvalid={problem !== undefined}
        className={fieldStyles.field!}
      >
        <FieldFrame label={label} labelHidden={labelHidden} hint={hint} problem={problem}>
          <Group className={fieldStyles.group!}>
            <Input className={fieldStyles.bare!} />
            <Button className={fieldStyles.step!}>
              <Icon name="down" />
            </Button>
          </Group>
        </FieldFrame>
        <Suggestions options={choices} />
      </ComboBox>
      <Tags
        label={label}
        tags={languages.map((value) => ({ value, text: languageName(value, locale) }))}
        onRemove={(gone) => onChange(languages.filter((language) => language !== gone))}
        isRequired={isRequired}
      />
    </div>
  )
}
