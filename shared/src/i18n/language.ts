/**
 * A language that people speak, as a canonical BCP 47 tag of language, script and region: `fr`, `pt-BR`, `zh-Hant`. Any
 * language there is, apart from the few that the page's texts exist in: those are a `Locale`.
 */
export type Language = string

/** What somebody says, in some languages. */
export type SpokenText = Readonly<Record<Language, string>>

const SHAPE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/
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
