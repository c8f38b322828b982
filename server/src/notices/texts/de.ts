import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  reminder: 'Ihre Schicht: {when}',
  'reminder.text': 'Sie haben Dienst in {center}, {when}.',
  changed: 'Ihre Schichten haben sich geändert',
  'changed.added': 'Neu: {when}, {center}',
  'changed.moved': 'Verlegt: {before} ist jetzt {when}, {center}',
  'changed.removed': 'Nicht mehr Ihre: {when}, {center}',
  'changed.more': { one: 'und {count} weitere', other: 'und {count} weitere' },
  'swap.asked': '{who} bittet Sie, eine Schicht zu übernehmen',
  'swap.taken': '{who} würde Ihre Schicht übernehmen',
  'swap.to-approve': '{who} möchte tauschen: bitte entscheiden',
  'swap.approved': 'Der Tausch ist genehmigt',
  'swap.denied': 'Der Tausch wurde nicht genehmigt',
  'swap.declined': '{who} übernimmt Ihre Schicht nicht',
  'swap.cancelled': 'Der Tausch wurde zurückgezogen',
  'swap.expired': 'Niemand hat die Schicht rechtzeitig übernommen',
  'swap.shift': 'Die Schicht: {when}, {center}',
  'swap.other': 'Im Tausch gegen: {when}, {center}',
  late: '{who} verspätet sich',
  'no-show': '{who} ist nicht gekommen',
  'late.text': '{who} ist noch nicht da: {when}, {center}.',
  'no-show.text': 'Die Schicht ist jetzt für andere offen: {when}, {center}.',
  away: {
    one: '{who} ist nicht da und hat dann eine Schicht',
    other: '{who} ist nicht da und hat dann {count} Schichten',
  },
  'away.shift': 'Für andere zu öffnen: {when}, {center}',
  left: {
    one: '{who} ist nicht mehr dabei, eine Schicht ist offen',
    other: '{who} ist nicht mehr dabei, {count} Schichten sind offen',
  },
  'open-shifts': {
    one: 'Eine Schicht ist offen, die Sie übernehmen könnten',
    other: '{count} Schichten sind offen, die Sie übernehmen könnten',
  },
  'open-shifts.shift': 'Offen: {when}, {center}',
  gap: 'Eine Schicht der nächsten 24 Stunden hat niemand',
  'gap.text': {
    one: 'Ein Platz ist offen: {when}, {center}.',
    other: '{count} Plätze sind offen: {when}, {center}.',
  },
  'week-held': 'Die Woche ab {day} ist nicht veröffentlicht: {center}',
  'week-held.changed':
    'Jemand hat geändert, was der Turnus vorgesehen hatte. Bitte sehen Sie sie an und veröffentlichen Sie sie.',
  'week-held.problems':
    'Der Turnus hat hier Probleme. Bitte lösen Sie sie; danach wird die Woche veröffentlicht.',
  'week-held.overlap': '{day}: {who} ist zu einer Zeit zweimal geplant',
  'week-held.other': '{day}: Der Plan verstößt gegen eine Regel',
  test: 'So sagt Foyer Ihnen Bescheid',
  'test.text': 'Es klappt: Erinnerungen und Neuigkeiten erreichen Sie auf diesem Weg.',
  greeting: 'Guten Tag {name},',
  open: 'In Foyer öffnen',
  choose: 'Was Ihnen gesagt wird, und wann',
}
