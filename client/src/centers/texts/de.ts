import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  all: 'Alle Center',
  new: 'Neues Center…',
  'new.title': 'Neues Center',
  'new.submit': 'Center anlegen',
  'new.made': '{name} ist da. Legen Sie als Nächstes die Zeiten fest.',
  name: 'Name',
  id: 'Adresse',
  'id.hint':
    'Kleinbuchstaben, Ziffern und Bindestriche, etwa tokyo: Gäste kommen dann über /c/tokyo. Sie ändert sich nie.',
  'id.wrong':
    'Nur Kleinbuchstaben, Ziffern und Bindestriche, am Anfang und am Ende kein Bindestrich.',
  'id.taken': 'Diese Adresse hat schon ein anderes Center. Bitte wählen Sie eine andere.',
  layout: 'Beginnt mit dem Raum',
  zone: 'Zeitzone',
  'zone.hint': 'Alle Zeiten darunter gelten in dieser Zone.',
  languages: 'Sprachen der Gäste',
  save: 'Speichern',

  words: 'Zeiten in Worten und Telefon',
  'words.hint':
    'Das lesen Gäste an der Tür dieses Centers. Wo nichts steht, lesen sie, was die Firma sagt.',
  'words.in': 'Zeiten auf {language}',
  phone: 'Telefon',
  'phone.hint': 'Steht dort, wo niemand antwortet, mit Land, etwa +49; leer: die Nummer der Firma.',
  'phone.wrong': 'Eine Nummer wie +49 30 1234567.',

  hours: 'Zeiten der Woche',
  'hours.hint':
    'An der Tür erfahren Besucher diese Zeiten, solange keine Schicht veröffentlicht ist; dann gilt der Dienstplan.',
  'hours.none': 'geschlossen',
  'hours.next-day': 'am nächsten Tag',
  'hours.around': 'am nächsten Tag: 24 Stunden',
  'hours.night':
    '{before} geht über Mitternacht, bis {day} schon begonnen hat. Das eine muss enden, bevor das andere beginnt.',
  'hours.add': 'Zeiten am {day} hinzufügen',
  'hours.from': '{day}, Zeiten {number}: von',
  'hours.to': '{day}, Zeiten {number}: bis',
  'hours.remove': 'Zeiten {number} am {day} entfernen',
  'hours.overlap':
    '{day}: Zwei Zeiten dürfen sich nicht überschneiden oder berühren. Lassen Sie eine Lücke dazwischen.',
  'hours.copy': 'Montag auf Dienstag bis Freitag übertragen',

  holidays: 'Feiertage',
  'holidays.hint': 'Den ganzen Tag geschlossen. Ein Tag kann mehrere Namen haben.',
  'holidays.none': 'Noch keine Feiertage.',
  'holidays.add': 'Feiertag eintragen',
  'holidays.past': { one: '{count} früherer Tag', other: '{count} frühere Tage' },
  'holiday.calendar': 'aus dem Kalender',
  'holiday.remove': '{name} am {date} entfernen',
  date: 'Tag',
  address: 'Adresse eines Feiertagskalenders',
  'address.hint': 'Eine iCal-Adresse (https://…/feiertage.ics). Sie wird einmal am Tag gelesen.',
  'address.wrong': 'Schreiben Sie die ganze Adresse, etwa https://example.com/feiertage.ics.',
  import: 'Jetzt lesen',
  imported: { one: '{count} Feiertag gelesen.', other: '{count} Feiertage gelesen.' },
  'import.first': 'Erst speichern, dann lesen.',

  changes: 'Andere Zeiten an einzelnen Tagen',
  'changes.hint': 'Stärker als Wochentag und Feiertag.',
  'changes.none': 'Keine.',
  'changes.add': 'Tag eintragen',
  'change.remove': 'Zeiten am {date} entfernen',
  note: 'Notiz',

  'half-days': 'Halbtage',
  'half-days.hint': 'Die Einheiten des Dienstplans. Schon geplante Schichten behalten ihre Zeiten.',
  'half-day.wrong': 'Er muss zu einer anderen Zeit enden, als er beginnt.',
  'half-day.name': 'Name',
  'half-day.new': 'Halbtag {number}',
  'half-day.from': 'Von',
  'half-day.to': 'Bis',
  'half-day.add': 'Halbtag hinzufügen',
  'half-day.remove': '{name} entfernen',

  rules: 'Regeln',
  'rules.late': 'Verspätet nach (Minuten)',
  'rules.missed': 'Nicht erschienen nach (Minuten)',
  'rules.missed.hint': 'Dann ist die Schicht für andere offen, und die Leitung erfährt es.',
  'rules.approval': 'Die Leitung genehmigt Tausch und übernommene Schichten',

  rest: 'Ruhe und Arbeitszeit',
  'rest.hint':
    'Woche füllen hält das ein, beim Planen von Hand wird gewarnt. Wer in mehreren Centern arbeitet, für den gilt jeweils das Strengere.',
  'rest.rest': 'Mindestens Ruhe (Stunden)',
  'rest.rest.hint': 'Zwischen Schichten verschiedener Tage.',
  'rest.weekHours': 'Höchstens Stunden je Woche',
  'rest.weekHours.hint': 'Über alle Center.',
  'rest.daysInRow': 'Höchstens Tage am Stück',
  'rest.daysInRow.hint': 'Auch von einer Woche in die nächste.',
  'rest.nightsInRow': 'Höchstens Nächte am Stück',
  'rest.nightsInRow.hint': 'Schichten, die nachts um zwei laufen.',
  'rest.whole-days': 'Zwei Halbtage an einem Tag vermeiden, bei allen',
}
