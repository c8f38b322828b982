import { languageName } from '@foyer/shared/i18n/format.ts'
import { LOCALES, type Locale } from '@foyer/shared/i18n/locale.ts'

/** Our languages for a choice, each in its own words. */
export const LOCALE_NAMES: readonly { value: Locale; text: string }[] = LOCALES.map((locale) => ({
  value: locale,
  text: languageName(locale, locale),
}))
