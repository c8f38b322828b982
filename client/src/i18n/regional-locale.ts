import type { Locale } from '@foyer/shared/i18n/locale.ts'

/**
 * The variant of the page's language that the browser's ordered wishes name, such as `en-GB`: fields for
 * days write them and begin the week as people there do. The language alone where no wish has it.
 */
export function regionalLocale(locale: Locale, wishes: readonly string[]): string {
  return (
    wishes.find((wish) => wish.toLowerCase().startsWith(`${locale}-`) && isKnown(wish)) ?? locale
  )
}

/** Some systems name languages that no `Intl` takes, such as `en-US@posix`. */
function isKnown(wish: string): boolean {
  try {
    return Intl.getCanonicalLocales(wish).length > 0
  } catch {
    return false
  }
}
