import type { Refusal } from '@foyer/shared/errors/result.ts'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from './button.tsx'
import styles from './form-end.module.css'
import { uiTexts } from './ui-texts.ts'
import type { FormState } from './use-form.ts'

interface FormEndProps {
  label: string
  state: FormState
  refusal: Refusal | null
  isDisabled: boolean
}

/** The end of a form: its button, and what is saved or was refused. */
export function FormEnd({ label, state, refusal, isDisabled }: FormEndProps) {
  const t = useText(uiTexts)
  const textOf = useRefusalText()
  return (
    <div className={styles.end}>
      <Button type="submit" kind="primary" isDisabled={isDisabled || state === 'pending'}>
        {label}
      </Button>
      <p className={styles.state} role="status">
        {state === 'saved' && t('saved')}
        {state === 'changed' && !refusal && t('unsaved')}
      </p>
      <p className={styles.problem} role="alert">
        {refusal && textOf(refusal)}
      </p>
    </div>
  )
}
