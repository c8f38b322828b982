import { type ReactNode, useId } from 'react'
import styles from './field.module.css'
import { type FieldProblems, useFieldProblem } from './use-field-problem.ts'

interface FieldGroupProps extends FieldProblems {
  /** Read aloud only: what is seen stands within. */
  label: string
  className?: string | undefined
  children: ReactNode
}

/** Controls that make one value, such as the hours of a day; what is wrong with it is said below them. */
export function FieldGroup({ label, className, children, ...problems }: FieldGroupProps) {
  const id = useId()
  const problem = useFieldProblem(problems)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside other parts of a row
    <div
      role="group"
      aria-label={label}
      className={className}
      {...(problem === undefined ? {} : { 'aria-describedby': id, 'data-invalid': true })}
    >
      {children}
      {problem !== undefined && (
        <p id={id} className={`${styles.error} ${styles.groupError}`}>
          {problem}
        </p>
      )}
    </div>
  )
}
