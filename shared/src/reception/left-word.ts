import type { Locale } from '../i18n/locale.ts'
import { createTexts } from '../i18n/translate.ts'
import { texts as de } from './texts/de.ts'
import { texts as en } from './texts/en.ts'

const texts = createTexts<typeof en>({ en, de })

/** What a visitor in a conversation is told when the last rep goes off duty, so that nobody talks to nobody. */
export function leftWord(locale: Locale, hasContact: boolean): string {
  return texts[locale](hasContact ? 'contact' : 'no-contact')
}
