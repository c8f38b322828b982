import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'tab.crew': 'Team',
  note: 'Notiz',
  crew: 'Team',
  'crew.none': 'Noch niemand arbeitet in diesem Center. Laden Sie in den Einstellungen ein.',
  'crew.hint': 'Eine Zeile drücken, um Fähigkeiten, Verfügbarkeit und Abwesenheiten zu ändern.',
  'member.most': 'Höchstens Halbtage je Woche',
  'member.worked': 'Letzte acht Wochen',
  'member.centers': 'Center',
  'member.centers.lost': {
    one: 'Diese Schicht ist nach dem Speichern offen. Wer das Center binnen einer Woche wieder hat, bekommt sie zurück, wenn niemand sie übernommen hat.',
    other:
      'Diese {count} Schichten sind nach dem Speichern offen. Wer das Center binnen einer Woche wieder hat, bekommt zurück, was niemand übernommen hat.',
  },
  calendar: 'Als Kalender',
  failed: 'Nachrichten, die nicht ankamen',
  availability: 'Verfügbarkeit',
  'availability.hint': 'Jede Woche. Drücken Sie einen Halbtag für die nächste Antwort.',
  'availability.wish': 'Wunsch',
  'availability.can': 'Geht',
  'availability.rather-not': 'Lieber nicht',
  'availability.cannot': 'Geht nicht',
  'half-days.prefer': 'Lieber Halbtage als ganze Tage',
  'half-days.prefer.hint':
    'Woche füllen plant zwei Halbtage an einem Tag nur, wo es nicht anders geht.',
  absences: 'Abwesenheiten',
  'absences.none': 'Keine Abwesenheiten voraus.',
  'absence.holiday': 'Im Urlaub',
  'absence.sick': 'Krank',
  'absence.training': 'In Fortbildung',
  'absence.other': 'Abwesend',
  'absence.from': 'Erster Tag',
  'absence.to': 'Letzter Tag',
  'absence.part': 'Wie lange',
  'absence.part.days': 'Ganze Tage',
  'absence.part.half-days': 'Halbtage an einem Tag',
  'absence.part.times': 'Von Uhrzeit bis Uhrzeit',
  'absence.day': 'Tag',
  'absence.from-time': 'Ab',
  'absence.to-time': 'Bis',
  'absence.half-days': 'Welche Halbtage',
  'absence.times.hint': 'Zeiten am Ort des Centers. Ohne Zeit gilt der ganze Tag.',
  'absence.to-time.wrong': 'Das Ende muss nach dem Beginn liegen.',
  'absence.to.wrong': 'Er kann nicht vor dem ersten Tag liegen.',
  'absence.kind': 'Warum',
  'absence.add': 'Abwesenheit eintragen',
  'absence.inside': {
    one: '{count} veröffentlichte Schicht liegt darin:',
    other: '{count} veröffentlichte Schichten liegen darin:',
  },
  'absence.remove': 'Abwesenheit ab {from} entfernen',
  'absence.removed': 'Die Abwesenheit ist entfernt.',
  'absence.conflicts': {
    one: '{count} veröffentlichte Schicht liegt darin. Sie bleibt, bis Sie sie für andere öffnen.',
    other:
      '{count} veröffentlichte Schichten liegen darin. Sie bleiben, bis Sie sie für andere öffnen.',
  },
  'absence.conflicts.own': {
    one: '{count} Ihrer Schichten liegt darin. Die Leitung erfährt es. Sie bleibt Ihre, bis sie geöffnet wird oder jemand sie übernimmt.',
    other:
      '{count} Ihrer Schichten liegen darin. Die Leitung erfährt es. Sie bleiben Ihre, bis sie geöffnet werden oder jemand sie übernimmt.',
  },
  conflicts: 'Nicht da und noch eingeplant',
  'absence.open': { one: 'Diese Schicht öffnen', other: 'Diese {count} Schichten öffnen' },
  'absence.open.of': {
    one: 'Diese Schicht öffnen: {name}',
    other: 'Diese {count} Schichten öffnen: {name}',
  },
  'absence.opened': 'Für andere offen. Wer sie übernehmen könnte, erfährt es.',
}
