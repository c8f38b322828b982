import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  automatic: 'automatisch',
  'status.available': 'ansprechbar',
  'status.busy': 'beschäftigt',
  'status.on-the-phone': 'am Telefon',
  'status.back-soon': 'gleich zurück',
  'emote.wave': 'Winken',
  'emote.applaud': 'Applaudieren',
  'emote.nod': 'Nicken',
  'emote.shake-head': 'Kopf schütteln',
  'emote.point': 'Zeigen',
  'emote.heart': 'Herz',
  'emote.laugh': 'Lachen',
  'emote.question': 'Frage',
}
