/** A language's name in the reader's language, such as "German"; the code itself when it is unknown. */
export function languageName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code
  } catch {
    return code // not a language code: it came from somebody else's page
  }
}

/** "German and English" */
export function formatLanguages(codes: readonly string[], locale: string): string {
  const names = codes.map((code) => languageName(code, locale))
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
}
