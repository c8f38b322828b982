/** The languages that every text on screen exists in. The first is the fallback. */
export const LOCALES = ['en', 'de'] as const
export type Locale = (typeof LOCALES)[number]

/** A text that a company writes itself, in one or more languages. */
export type LocalisedText = Partial<Record<Locale, string>>

/** The text in `locale`, else in the first language that has one, else ''. */
export function localise(text: LocalisedText, locale: Locale): string {
  const wanted = text[locale]
  if (wanted) return wanted
  for (const other of LOCALES) {
    const found = text[other]
    if (found) return found
  }
  return ''
}

/** The best of our locales for a browser's ordered wishes such as ['de-CH', 'fr']. */
export function chooseLocale(wishes: readonly string[]): Locale {
  for (const wish of wishes) {
    const language = wish.toLowerCase().split('-')[0]
    const found = LOCALES.find((locale) => locale === language)
    if (found) return found
  }
  return LOCALES[0]
}
