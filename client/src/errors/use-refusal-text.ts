import type { Refusal } from '@foyer/shared/errors/result.ts'
import { useLocale } from '../i18n/use-text.ts'
import { refusalText } from './refusal-text.ts'

/** What to tell of a refusal, in the page's language. */
export function useRefusalText(): (refusal: Refusal) => string {
  const locale = useLocale()
  return (refusal) => refusalText(refusal, locale)
}
