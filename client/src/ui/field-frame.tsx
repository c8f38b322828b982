import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import styles from './field.module.css'
import type { FieldProblems } from './use-field-problem.ts'

/** What every field with a label takes. */
export interface FieldFrameProps {
  label: string
  /** The label is read aloud only. */
  labelHidden?: boolean | undefined
  hint?: ReactNode
}

/** What every field takes that a form sends. */
export interface FormFieldProps extends FieldFrameProps, FieldProblems {}

/** Label, hint and what is wrong around a control of React Aria, whose field element this stands in. */
export function FieldFrame({
  label,
  labelHidden = false,
  hint,
  problem,
  children,
}: FieldFrameProps & {
  /** As `useFieldProblem` gives it. */
  problem?: string | undefined
  children: ReactNode
}) {
  return (
    <>
      <Label className={labelHidden ? 'visually-hidden' : styles.label!}>{label}</Label>
      {children}
      {hint && (
        <Text slot="description" className={styles.hint!}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error!}>{problem}</FieldError>
    </>
  )
}
