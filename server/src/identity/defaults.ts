import type { Locale, LocalisedText } from '@foyer/shared/i18n/locale.ts'

/** What a new member of staff starts with, to be changed in the own settings. */
export const DEFAULT_LANGUAGES: Locale[] = ['en']
export const DEFAULT_GREETING: LocalisedText = {
  en: 'Welcome! How can I help you?',
  de: 'Willkommen! Wie kann ich Ihnen helfen?',
}
