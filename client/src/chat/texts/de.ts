import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  chat: 'Chat',
  'chat.skip': 'Zum Chat',
  'chat.message': 'Nachricht',
  'chat.scope': 'Wer es liest',
  'chat.near': 'In der Nähe',
  'chat.lobby': 'Ganze Lobby',
  'chat.send': 'Senden',
  'chat.empty':
    'Noch ist nichts gesagt. Was Sie in der Nähe sagen, lesen alle im Umkreis von 12 Metern.',
  'chat.placeholder.near': 'Etwas in der Nähe sagen',
  'chat.placeholder.lobby': 'An alle schreiben',
  'chat.automatic': 'automatische Begrüßung',
  'chat.automatic.mark': 'automatisch',
  'chat.to-lobby': 'an die ganze Lobby',
  'chat.answer': '{name} vertraulich antworten',
  'chat.instead.lobby': 'An die ganze Lobby schreiben',
  'chat.instead.desk': 'Lieber den Empfang fragen',
  'chat.typing.one': '{name} schreibt …',
  'chat.typing.many': 'Mehrere schreiben …',
  'chat.help': 'Nachricht schreiben',
  'chat.help.keys': 'Eingabe oder [T]; Esc führt zurück zum Gehen',
}
