import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'proposal.fills': {
    one: 'Vorschlag für {count} Stelle',
    other: 'Vorschlag für {count} Stellen',
  },
  'proposal.balance': 'Ausgleich {percent} %',
  'proposal.wishes': { one: '{count} Wunsch erfüllt', other: '{count} Wünsche erfüllt' },
  'proposal.rather-not': {
    one: '{count} möchte lieber nicht',
    other: '{count} möchten lieber nicht',
  },
  'proposal.lacking': {
    one: '{count} Fähigkeit oder Sprache fehlt',
    other: '{count} Fähigkeiten oder Sprachen fehlen',
  },
  'proposal.whole-days': {
    one: '{count} ganzer Tag',
    other: '{count} ganze Tage',
  },
  'proposal.run': '{name}: {days} Tage am Stück',
  'proposal.not-optimal': 'die Zeit war um: Es mag einen besseren Plan geben',
  'proposal.hint': 'Grüne Zellen sind vorgeschlagen. Wählen Sie eine, um den Grund zu lesen.',
  'proposal.accept': 'Alle annehmen',
  'proposal.accept-one': '{name} annehmen',
  'proposal.dismiss': 'Verwerfen',
  'proposal.taken': { one: '{count} Stelle ist besetzt.', other: '{count} Stellen sind besetzt.' },
  'proposal.stays-open': {
    one: '{count} Stelle bleibt offen',
    other: '{count} Stellen bleiben offen',
  },
  'proposal.why': '{name}: {why}.',
  'proposal.next': 'Danach käme {name}.',
  'proposal.missing': 'Es fehlt: {what}.',
  'proposal.whole-day':
    'Das wird ein ganzer Tag: Sonst bliebe eine Stelle offen, es fehlte etwas, oder jemand hätte, was lieber nicht sein soll.',
  'proposal.nobody': 'Niemand kann: {why}.',
  'proposal.no-crew': 'niemand arbeitet in diesem Center',
  'ground.kept': 'war schon geplant',
  'ground.past': 'hat schon begonnen',
  'ground.closed': 'das Center ist dann geschlossen',
  'ground.only-one': 'sonst kann niemand',
  'ground.skills': 'der nächsten Person fehlt {what}',
  'ground.next-rather-not': 'die nächste Person möchte lieber nicht',
  'ground.next-whole-day': 'die nächste Person hätte einen ganzen Tag',
  'ground.wish': 'hat es sich gewünscht',
  'ground.fewest-recent':
    '{own} von {may} möglichen Halbtagen in neun Wochen, die nächste Person {next} von {nextMay}, alle zusammen {percent} %',
  'ground.fewest-weekends':
    '{own} Wochenendschichten bei {may} möglichen Halbtagen, die nächste Person {next} bei {nextMay}, alle zusammen {percent} %',
  'ground.fewest-evenings':
    '{own} letzte Halbtage eines Tages bei {may} möglichen, die nächste Person {next} bei {nextMay}, alle zusammen {percent} %',
  'ground.equal': 'so gut wie die nächste Person',
  'unable.other-center': {
    one: '{count} arbeitet in anderen Centern',
    other: '{count} arbeiten in anderen Centern',
  },
  'unable.cannot': { one: '{count} kann nicht', other: '{count} können nicht' },
  'unable.absent': { one: '{count} ist weg', other: '{count} sind weg' },
  'unable.overlap': {
    one: '{count} hat dann eine Schicht',
    other: '{count} haben dann eine Schicht',
  },
  'unable.rest': { one: '{count} braucht Ruhe', other: '{count} brauchen Ruhe' },
  'unable.days-in-row': {
    one: '{count} hätte zu viele Tage am Stück',
    other: '{count} hätten zu viele Tage am Stück',
  },
  'unable.nights-in-row': {
    one: '{count} hätte zu viele Nächte am Stück',
    other: '{count} hätten zu viele Nächte am Stück',
  },
  'unable.week-hours': {
    one: '{count} hat die Höchststunden der Woche',
    other: '{count} haben die Höchststunden der Woche',
  },
  'unable.day-limit': {
    one: '{count} hat an dem Tag zwei Halbtage',
    other: '{count} haben an dem Tag zwei Halbtage',
  },
  'unable.week-limit': {
    one: '{count} hat eine volle Woche',
    other: '{count} haben eine volle Woche',
  },
}
