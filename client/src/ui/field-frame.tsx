import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import styles from './field.module.css'

/** What every field with a label takes. */
export interface FieldFrameProps {
  label: string
  /** The label is read aloud only. */
  labelHidden?: boolean | undefined
  hint?: ReactNode
  error?: string | undefined
}

/** Label, hint and error around a control of React Aria, whose field element this stands in. */
export function FieldFrame({
  label,
  labelHidden = false,
  hint,
  error,
  children,
}: FieldFrameProps & { children: ReactNode }) {
  return (
    <>
      <Label className={labelHidden ? 'visually-hidden' : styles.label!}>{label}</Label>
      {children}
      {hint && (
        <Text slot="description" className={styles.hint!}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error!}>{error}</FieldError>
    </>
  )
}
