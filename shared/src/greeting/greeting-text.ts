import type { Language, SpokenText } from '../i18n/language.ts'
import type { Locale } from '../i18n/locale.ts'
import { serves } from '../i18n/speaks.ts'
import { DEFAULT_GREETING } from '../identity/default-greeting.ts'

/**
 * What a rep's avatar says to a visitor: the rep's own words in the first language of the visitor's that there are some
 * in, else in another, else ours in the page's.
 *
 * @param own the rep's words, some of them ''
 * @param reads what the visitor reads, the best first
 */
export function greetingText(own: SpokenText, reads: readonly Language[], locale: Locale): string {
  const written = Object.entries(own).filter(([, text]) => text !== '')
  for (const language of reads) {
    const found = written.find(([spoken]) => serves(spoken, language))
    if (found) return found[1]
  }
  return written[0]?.[1] ?? DEFAULT_GREETING[locale]
}
