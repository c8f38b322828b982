import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'week.previous': 'Woche davor',
  'week.next': 'Woche danach',
  'week.number': 'KW {number}',
  person: 'Person',
  skills: 'Fähigkeiten',
  languages: 'Sprachen',
  'half-day': 'Halbtag',
  'half-day.morning': 'Vormittag',
  'half-day.afternoon': 'Nachmittag',
  'post.open': 'Offen',
  'person.gone': 'Jemand, der nicht mehr da ist',
  lacks: 'es fehlt {what}',
  'why-not.other-center': 'nicht in diesem Center',
  'why-not.cannot': 'kann an diesem Halbtag nicht',
  'why-not.absent': 'ist weg',
  'why-not.overlap': 'hat zu der Zeit eine Schicht',
  'why-not.rest': 'zu wenig Ruhe davor oder danach',
  'why-not.days-in-row': 'zu viele Tage am Stück',
  'why-not.nights-in-row': 'zu viele Nächte am Stück',
  'why-not.week-hours': 'Höchststunden der Woche erreicht',
  'why-not.day-limit': 'schon zwei Halbtage an dem Tag',
  'why-not.week-limit': 'Höchstzahl der Woche erreicht',
  'finding.lacks': '{name} fehlt {what}.',
}
