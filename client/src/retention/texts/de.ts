import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  hint: 'Jede Zahl zählt Tage. Jeden Tag löscht Foyer, was älter ist als die Tage, die Sie hier setzen. Gelöschtes ist endgültig fort, nur nicht aus Ihren Sicherungen.',
  center: 'Center',
  'kind.chat': 'Zeilen an die ganze Lobby',
  'kind.chat.hint': 'Nachdem sie gesagt wurden. Wer hereinkommt, sieht nur die desselben Tages.',
  'kind.contacts': 'Adressen und Nummern von Besuchern',
  'kind.contacts.hint': 'Nach der letzten Zeile des Gesprächs.',
  'kind.conversations': 'Gespräche mit dem Empfang',
  'kind.conversations.hint': 'Nach ihrer letzten Zeile, auch wenn niemand geantwortet hat.',
  'kind.handovers': 'Übergabenotizen',
  'kind.handovers.hint': 'Nachdem sie geschrieben wurden.',
  'kind.attendance': 'Wer wann im Dienst war',
  'kind.attendance.hint': 'Nachdem der Dienst zu Ende war.',
  'kind.shifts': 'Wochen des Dienstplans mit Verlauf und Tauschen',
  'kind.shifts.hint': 'Nach ihrem letzten Tag.',
  'kind.absences': 'Abwesenheiten mit ihren Notizen',
  'kind.absences.hint': 'Nach ihrem letzten Tag.',
  'kind.formerStaff': 'Name und E-Mail-Adresse früherer Mitarbeiter',
  'kind.formerStaff.hint':
    'Nachdem sie gegangen sind. Eine Kennung bleibt, und „N. N.“ statt des Namens.',
  preview: 'Zeigen, was gelöscht würde',
  'preview.label': 'Was jetzt gelöscht würde',
  'preview.none': 'Nach diesen Tagen ist nichts fällig.',
  'preview.where': 'Wo',
  'preview.what': 'Was',
  'preview.rows': 'Einträge',
  company: 'Die Firma',
  always: 'Was Sie nicht ändern können',
  'always.text':
    'Was im Dienstplan geschah, bleibt 90 Tage, Nachrichten an Mitarbeiter 30 Tage, nachdem sie verschickt wurden, benutzte und abgelaufene Links 30 Tage, falsche Passwörter 7. Was in der Nähe gesagt wird, wird gar nicht gespeichert.',
}
