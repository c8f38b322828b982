import type { Locale } from '../i18n/locale.ts'

/** What a new member of staff begins with, and what the avatar says of one who has no words of the own. */
export const DEFAULT_GREETING: Readonly<Record<Locale, string>> = {
  en: 'Welcome! How can I help you?',
  de: 'Willkommen! Wie kann ich Ihnen helfen?',
}
