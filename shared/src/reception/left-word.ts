import type { Locale } from '../i18n/locale.ts'
import { createTexts, type Translation } from '../i18n/translate.ts'

const en = {
  contact:
    'Our people have left the desk. Your question stays: you get an answer at the address or number that you have left.',
  'no-contact':
    'Our people have left the desk. Leave a mail address or a phone number here, and you get an answer.',
} as const

const de: Translation<typeof en> = {
  contact:
    'Unsere Leute haben den Empfang verlassen. Ihre Frage bleibt: Sie bekommen die Antwort an die Adresse oder Nummer, die Sie hinterlassen haben.',
  'no-contact':
    'Unsere Leute haben den Empfang verlassen. Lassen Sie hier eine Mailadresse oder Telefonnummer, und Sie bekommen eine Antwort.',
}

const texts = createTexts<typeof en>({ en, de })

/** What a visitor in a conversation is told when the last rep goes off duty, so that nobody talks to nobody. */
export function leftWord(locale: Locale, hasContact: boolean): string {
  return texts[locale](hasContact ? 'contact' : 'no-contact')
}
