import type { Pause } from '../duty/statuses.ts'
import type { Locale } from '../i18n/locale.ts'
import { createTexts, type Translation } from '../i18n/translate.ts'

const en = {
  'left.contact':
    'Our people have left the desk. Your question stays: you get an answer at the address or number that you have left.',
  'left.no-contact':
    'Our people have left the desk. Leave a mail address or a phone number here, and you get an answer.',
  'on-the-phone': 'We are in a call and come back to you soon. Your question is at the desk.',
  'back-soon': 'We are away for a moment and come back to you soon. Your question is at the desk.',
  'goes-on': '{leaver} has gone off duty. {colleague} is here and goes on with you.',
} as const

const de: Translation<typeof en> = {
  'left.contact':
    'Unsere Leute haben den Empfang verlassen. Ihre Frage bleibt: Sie bekommen die Antwort an die Adresse oder Nummer, die Sie hinterlassen haben.',
  'left.no-contact':
    'Unsere Leute haben den Empfang verlassen. Lassen Sie hier eine Mailadresse oder Telefonnummer, und Sie bekommen eine Antwort.',
  'on-the-phone': 'Wir sind im Gespräch und gleich wieder für Sie da. Ihre Frage liegt am Empfang.',
  'back-soon': 'Wir sind kurz weg und gleich wieder für Sie da. Ihre Frage liegt am Empfang.',
  'goes-on': '{leaver} hat den Dienst beendet. {colleague} ist da und spricht mit Ihnen weiter.',
}

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
