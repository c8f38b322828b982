import type { Result } from '@foyer/shared/errors/result.ts'
import type { ReactNode } from 'react'
import { useRefusalText } from '../errors/use-refusal-text.ts'
import { useText } from '../i18n/use-text.ts'
import { uiTexts } from './ui-texts.ts'

interface LoadedProps<Value> {
  /** As `useResource` gives it. */
  result: Result<Value> | null
  children: (value: Value) => ReactNode
}

/** What was loaded, and until then that it loads, or why it could not be. */
export function Loaded<Value>({ result, children }: LoadedProps<Value>) {
  const t = useText(uiTexts)
  const textOf = useRefusalText()
  if (result === null) return <p role="status">{t('loading')}</p>
  if (!result.ok) return <p role="alert">{textOf(result)}</p>
  return children(result.value)
}
