import type { Locale } from '@foyer/shared/i18n/locale.ts'

/** A text on screen as a value: looked up in the page's language where it is shown. */
export type Wording = (locale: Locale) => string
