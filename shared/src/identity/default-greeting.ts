import type { Locale } from '../i18n/locale.ts'
import { createTexts } from '../i18n/translate.ts'
import { texts as de } from './texts/de.ts'
import { texts as en } from './texts/en.ts'

const texts = createTexts<typeof en>({ en, de })

/** What a new member of staff begins with, and what the avatar says of one who has no words of the own. */
export const DEFAULT_GREETING: Readonly<Record<Locale, string>> = {
  en: texts.en('greeting'),
  de: texts.de('greeting'),
}
