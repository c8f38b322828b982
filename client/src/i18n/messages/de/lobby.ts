import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { lobby as source } from '../en/lobby.ts'

export const lobby: Translation<typeof source> = {
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
