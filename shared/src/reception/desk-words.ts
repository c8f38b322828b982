import type { Pause } from '../duty/statuses.ts'
import type { Locale } from '../i18n/locale.ts'
import { createTexts } from '../i18n/translate.ts'
import { texts as de } from './texts/de.ts'
import { texts as en } from './texts/en.ts'

const texts = createTexts<typeof en>({ en, de })

/** What a visitor in a conversation is told when nobody is at the desk any more. */
export function leftWord(locale: Locale, hasContact: boolean): string {
  return texts[locale](hasContact ? 'left.contact' : 'left.no-contact')
}

/** What a visitor who waits is told when those who are there cannot answer for a while. */
export function pauseWord(locale: Locale, pause: Pause): string {
  return texts[locale](pause)
}

/** What a visitor is told when the rep of the conversation goes and a colleague is there. */
export function goesOnWord(locale: Locale, leaver: string, colleague: string): string {
  return texts[locale]('goes-on', { leaver, colleague })
}
