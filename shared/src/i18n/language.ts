import { LOCALES, type Locale } from './locale.ts'

/**
 * A language that people speak, as a canonical BCP 47 tag of language, script and region: `fr`, `pt-BR`, `zh-Hant`. Any
 * language there is, apart from the few that the page's texts exist in: those are a `Locale`.
 */
export type Language = string

/** What somebody says, in some languages. */
export type SpokenText = Readonly<Record<Language, string>>

const SHAPE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/
/** More wishes than that are not a reader's. */
const WISHES_MAX = 5
/** Codes that say "unknown", "several", "none" or "other". */
const NO_LANGUAGE = /^(und|mul|zxx|mis)\b/

/** The one way in which a tag is written (`FRE` is `fr`); null when it is no language. */
export function canonicalLanguage(tag: string): Language | null {
  try {
    const [language = ''] = Intl.getCanonicalLocales(tag)
    return SHAPE.test(language) && !NO_LANGUAGE.test(language) ? language : null
  } catch {
    return null // not even shaped like a tag
  }
}

/**
 * Whether somebody who speaks `spoken` is understood where `wanted` is asked for: Brazilian Portuguese serves Portuguese
 * and the other way round. Cantonese (`yue`) and Chinese (`zh`) are two languages, and so is one in two scripts that are
 * both named.
 */
export function serves(spoken: Language, wanted: Language): boolean {
  if (spoken === wanted) return true
  const [a, b] = [new Intl.Locale(spoken), new Intl.Locale(wanted)]
  const oneScript = !a.script || !b.script || a.script === b.script
  return a.language === b.language && oneScript
}

/** Whether one of the languages serves the wanted one. */
export function speaks(spoken: readonly Language[], wanted: Language): boolean {
  return spoken.some((language) => serves(language, wanted))
}

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
