import type { Refusal, Result } from '@foyer/shared/errors/result.ts'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { fieldOf, pathOf } from './field-of.ts'
import type { KnownField, Refused } from './form-context.ts'
import { sameValue, valueAt } from './same-value.ts'
import { useSubmit } from './use-submit.ts'

/** How a form stands: `clean` as loaded, `changed` not saved yet, `pending` on its way, `saved` just now. */
export type FormState = 'clean' | 'changed' | 'pending' | 'saved'

/** A form as `Form` shows it. */
export interface FormModel {
  state: FormState
  /** What the form's end says. */
  refusal: Refusal | null
  element: RefObject<HTMLFormElement | null>
  register(id: string, field: KnownField): () => void
  refusedAt(name: string): Refused | null
  /** Sends the value; false when something is wrong, which has the focus then. */
  submit(): Promise<boolean>
  /** Whether who leaves is asked what becomes of it. */
  asks: boolean
  /** Shows again what is stored. */
  discard(): void
}

interface FormOptions {
  /** What is sent leaves the form as it began, for the next one. */
  once?: boolean
  /** Leaving the page asks nothing: there is nothing to keep. */
  leavesFreely?: boolean
}

/**
 * The value of a form: what is stored, what was changed in it, and what the server says of it. Whoever leaves the page
 * with changes is asked; a change that was taken back is none.
 *
 * @param initial what is stored now
 * @param save sends the value
 */
export function useForm<Value>(
  initial: Value,
  save: (value: Value) => Promise<Result<unknown>>,
  { once = false, leavesFreely = false }: FormOptions = {},
): FormModel & {
  value: Value
  /** As the server has it. */
  stored: Value
  change: (part: Partial<Value>) => void
  /**
   * Shows what is stored from now on, as the server gave it.
   *
   * @param rebase what becomes of what is in the form; by default it is the stored too
   */
  accept: (stored: Value, rebase?: (value: Value) => Value) => void
} {
  const [value, setValue] = useState(initial)
  const [stored, setStored] = useState(initial)
  const [refused, setRefused] = useState<Refused | null>(null)
  /** Counts how often something wrong is to have the focus, once it is shown. */
  const [attention, setAttention] = useState(0)
  const [fields] = useState(() => new Map<string, KnownField>())
  const element = useRef<HTMLFormElement>(null)
  const { isPending, result, submit: send } = useSubmit()
  const isChanged = !sameValue(value, stored)

  const submit = async () => {
    if ([...fields.values()].some(({ isWrong }) => isWrong)) {
      setAttention((before) => before + 1)
      return false
    }
    setRefused(null)
    return send(async () => {
      const answer = await save(value)
      if (!answer.ok) {
        setRefused(placeOf(answer, namesIn(fields), value))
        setAttention((before) => before + 1)
      } else if (once) setValue(stored)
      // What was typed meanwhile stays, and is not saved.
      else setStored((before) => (before === stored ? value : before))
      return answer
    })
  }
  useEffect(() => {
    if (attention > 0) focusProblem(element.current)
  }, [attention])

  const register = useCallback(
    (id: string, field: KnownField) => {
      fields.set(id, field)
      return () => void fields.delete(id)
    },
    [fields],
  )
  const isKept = !once && !leavesFreely
  const settled = result?.ok && isKept ? 'saved' : 'clean'
  return {
    value,
    stored,
    change: (part) => setValue((before) => ({ ...before, ...part })),
    accept: (fresh, rebase = () => fresh) => {
      setStored(fresh)
      setValue(rebase)
      setRefused(null)
    },
    state: isPending ? 'pending' : isChanged && isKept ? 'changed' : settled,
    refusal: refused?.name === null ? refused.refusal : null,
    element,
    register,
    refusedAt: (name) =>
      refused?.name === name && sameValue(valueAt(value, name), valueAt(refused.value, name))
        ? refused
        : null,
    submit,
    asks: isChanged && !leavesFreely,
    discard: () => setValue(stored),
  }
}

/** The fields' names, from the first to the last that was shown. */
function namesIn(fields: ReadonlyMap<string, KnownField>): string[] {
  return [...fields.values()].flatMap(({ name }) => name ?? [])
}

function placeOf(refusal: Refusal, names: readonly string[], value: unknown): Refused {
  const path = pathOf(refusal)
  return { refusal, path, name: path === null ? null : fieldOf(path, names), value }
}

const FOCUSABLE = ['input:not([type="hidden"])', 'textarea', 'button', '[role="spinbutton"]']

/** Puts the focus into the first field that is marked as wrong. */
function focusProblem(form: HTMLFormElement | null): void {
  const controls = form?.querySelectorAll<HTMLElement>(
    FOCUSABLE.map((control) => `[data-invalid] ${control}`).join(),
  )
  // Those that only send a value along, for the browser, are hidden from people.
  const seen = [...(controls ?? [])].find((control) => !control.closest('[aria-hidden="true"]'))
  seen?.focus()
}
