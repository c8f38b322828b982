import type { LocalisedText } from '../i18n/locale.ts'

/** What a rep's avatar says who has not written an own greeting yet. */
export const DEFAULT_GREETING: LocalisedText = {
  en: 'Welcome! How can I help you?',
  de: 'Willkommen! Wie kann ich Ihnen helfen?',
}
