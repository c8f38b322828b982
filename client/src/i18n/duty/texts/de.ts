import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  shift: 'Meine Schicht {from}–{to}',
  'shift.next': 'Nächste Schicht {from}–{to}',
  'check-in': 'Einchecken',
  'take-over': 'Ich übernehme jetzt',
  until: 'Im Dienst bis {to}',
  on: 'Im Dienst',
  off: 'Dienst beenden',
  'ends.note': 'Ihre Schicht endet um {to}. Sie können eine Notiz für die Nächsten hinterlassen.',
  ended: 'Ihre Schicht war um {to} zu Ende, und Gäste sprechen noch mit Ihnen.',
  stay: 'Länger bleiben',
  note: 'Notiz',
  'note.write': 'Eine Notiz für die Nächsten',
  'note.hint': 'Wer worauf wartet, was versprochen ist. Nur das Team liest sie.',
  'note.leave': 'Notiz hinterlassen',
  'note.left': 'Ihre Notiz wartet auf die Nächsten.',
  'note.from': 'Eine Notiz von {name}',
  'note.at': 'hinterlassen um {time}',
  'note.read': 'Gelesen',
  'crew.late': '{name} ist zu spät.',
  'crew.no-show': '{name} ist nicht gekommen. Die Schicht ist frei für andere.',
  'crew.away': '{name} ist nicht an der Seite.',
  'crew.back': '{name} ist wieder da.',
  'crew.leaving': '{name} hat den Dienst beendet.',
  'my-shifts': 'Meine Schichten',
}
