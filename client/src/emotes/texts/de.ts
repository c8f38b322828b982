import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  emotes: 'Gesten',
  'emotes.help': 'Geste zeigen',
  'emotes.help.keys': '1 bis 8',
  'emote.wave': 'Winken',
  'emote.applaud': 'Applaudieren',
  'emote.nod': 'Nicken',
  'emote.shake-head': 'Kopf schütteln',
  'emote.point': 'Zeigen',
  'emote.heart': 'Herz',
  'emote.laugh': 'Lachen',
  'emote.question': 'Frage',
}
