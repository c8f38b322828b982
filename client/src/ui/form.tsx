import type { FormEvent, ReactNode } from 'react'
import styles from './form.module.css'
import { FormContext } from './form-context.ts'
import { FormEnd } from './form-end.tsx'
import { useUnsaved } from './unsaved.ts'
import type { FormModel } from './use-form.ts'

interface FormProps {
  form: FormModel
  /** Of the button at its end. */
  label: string
  /** Something that it needs is not chosen yet. */
  isDisabled?: boolean
  /** Longer than a screen: its end with the button stays in sight while it scrolls. */
  isLong?: boolean
  children: ReactNode
}

/**
 * A form from its fields to its button. What the server refuses is said at the field that it names, which gets the focus,
 * else at the end.
 */
export function Form({ form, label, isDisabled = false, isLong = false, children }: FormProps) {
  const { state, refusal, register, refusedAt } = form
  useUnsaved(form.asks, {
    canSave: () => !isDisabled,
    save: form.submit,
    discard: form.discard,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    void form.submit()
  }
  return (
    <FormContext value={{ register, refusedAt }}>
      {/* What is wrong is said at the field in the page's words, not by the browser's bubble. */}
      <form
        ref={form.element}
        className={styles.form}
        data-long={isLong}
        noValidate
        onSubmit={send}
      >
        {children}
        <FormEnd label={label} state={state} refusal={refusal} isDisabled={isDisabled} />
      </form>
    </FormContext>
  )
}
