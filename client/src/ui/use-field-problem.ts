import { useContext, useEffect, useId } from 'react'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useText } from '../i18n/use-text.ts'
import { FormContext, type Problem } from './form-context.ts'
import { uiTexts } from './ui-texts.ts'

/** How a field takes part in its form. */
export interface FieldProblems {
  /** The path of its value in what is sent, such as `company.phone`: a refusal that names it is said here. */
  name?: string | undefined
  /** What to say when the server cannot take the value; undefined: in common words. */
  wrong?: string | ((problem: Problem) => string | undefined) | undefined
  /** What is known to be wrong already: said at once, and the form does not send. */
  error?: string | undefined
}

/**
 * What is wrong with a field, in the reader's words; undefined: nothing is known to be.
 *
 * @param isEmpty what is refused then is that it is missing
 */
export function useFieldProblem(
  { name, wrong, error }: FieldProblems,
  isEmpty = false,
): string | undefined {
  const id = useId()
  const form = useContext(FormContext)
  const t = useText(uiTexts)
  const textOf = useRefusalText()
  const register = form?.register
  const isWrong = error !== undefined
  useEffect(() => register?.(id, { name, isWrong }), [register, id, name, isWrong])

  const refused = name === undefined ? null : (form?.refusedAt(name) ?? null)
  if (isWrong) return error
  if (refused === null) return undefined
  const { refusal } = refused
  const own =
    typeof wrong === 'function'
      ? wrong({ reason: refusal.reason, path: refused.path ?? '' })
      : undefined
  if (own !== undefined) return own
  if (refusal.reason !== 'invalid') return textOf(refusal)
  if (isEmpty) return t('field.missing')
  return typeof wrong === 'string' ? wrong : t('field.wrong')
}
