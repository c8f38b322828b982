import type { Translation } from '../../i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  contact:
    'Unsere Leute haben den Empfang verlassen. Ihre Frage bleibt: Sie bekommen die Antwort an die Adresse oder Nummer, die Sie hinterlassen haben.',
  'no-contact':
    'Unsere Leute haben den Empfang verlassen. Lassen Sie hier eine Mailadresse oder Telefonnummer, und Sie bekommen eine Antwort.',
}
