import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  title: 'Hier ist nichts',
  page: 'Unter dieser Adresse gibt es keine Seite.',
  center: 'Unter dieser Adresse gibt es kein Center.',
  places: 'Hier sind Sie willkommen:',
  busyTitle: 'Einen Moment, bitte',
  busy: 'Aus Ihrem Netz wurden zu viele Seiten abgerufen. In {seconds} Sekunden können Sie diese neu laden.',
}
