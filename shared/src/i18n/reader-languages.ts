import { canonicalLanguage, type Language } from './language.ts'
import { LOCALES, type Locale } from './locale.ts'
import { speaks } from './speaks.ts'

/** More wishes than that are not a reader's. */
const WISHES_MAX = 5

/**
 * What a reader understands, the best first: languages that the browser wishes and that the page has no texts in, then
 * the page's. Later wishes do not count: who reads the page reads those less well.
 *
 * @param wishes tags as the browser orders them
 */
export function readerLanguages(wishes: readonly string[], locale: Locale): Language[] {
  const languages: Language[] = []
  for (const wish of wishes) {
    const language = canonicalLanguage(wish)
    if (language === null) continue
    if (speaks(LOCALES, language)) break
    languages.push(language)
  }
  return [...languages.slice(0, WISHES_MAX), locale]
}
