import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'off-duty': 'Treten Sie den Dienst an, um an einem Platz zu stehen und Gäste zu empfangen.',
  'not-yours': 'Gäste empfangen hier die Mitarbeiter am Empfang und ihre Leitung.',
  waiting: { one: 'Ein Gast wartet auf Antwort', other: '{count} Gäste warten auf Antwort' },
  'waits.now': 'hat gerade gefragt',
  'waits.minutes': { one: 'wartet seit einer Minute', other: 'wartet seit {count} Minuten' },
  'waits.hours': { one: 'wartet seit einer Stunde', other: 'wartet seit {count} Stunden' },
  'waits.days': { one: 'wartet seit einem Tag', other: 'wartet seit {count} Tagen' },
  write: '{name} schreiben',
  'write.first':
    '{name} hat nichts gefragt. Nur {name} und unsere Leute lesen, was Sie hier schreiben.',
  'write.message': 'Nachricht',
  'write.send': 'Nachricht senden',

  // going off duty while visitors are in conversations
  'leave.title': 'Jetzt den Dienst beenden?',
  'leave.talks': {
    one: '{names} ist hier und im Gespräch mit dem Empfang.',
    other: '{names} sind hier und im Gespräch mit dem Empfang.',
  },
  'leave.colleague':
    '{names} ist am Empfang und macht weiter. Wem Sie geantwortet haben, erfährt das.',
  'leave.nobody':
    'Dann kann sonst niemand antworten: Das erfahren alle, mit der Bitte um eine Adresse, wo wir keine haben. Ihre Fragen warten auf den nächsten Dienst.',
  'leave.stay': 'Im Dienst bleiben',
}
