import type { Translation } from '../../i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'left.contact':
    'Unsere Leute haben den Empfang verlassen. Ihre Frage bleibt: Sie bekommen die Antwort an die Adresse oder Nummer, die Sie hinterlassen haben.',
  'left.no-contact':
    'Unsere Leute haben den Empfang verlassen. Lassen Sie hier eine Mailadresse oder Telefonnummer, und Sie bekommen eine Antwort.',
  'on-the-phone': 'Wir sind im Gespräch und gleich wieder für Sie da. Ihre Frage liegt am Empfang.',
  'back-soon': 'Wir sind kurz weg und gleich wieder für Sie da. Ihre Frage liegt am Empfang.',
  'goes-on': '{leaver} hat den Dienst beendet. {colleague} ist da und spricht mit Ihnen weiter.',
}
