import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  page: 'Was über Sie gespeichert ist',
  'notice.browser':
    'Ihr Browser merkt sich Name und Aussehen, und 30 Tage lang einen Cookie, an dem wir Sie wiedererkennen. Keine andere Website erfährt von Ihnen, und nichts wird gemessen.',
  'notice.kept':
    'Was Sie schreiben, wird mit Ihrem Namen gespeichert. Was Sie der ganzen Lobby sagen, wird nach {chat} Tagen gelöscht, was mit dem Empfang geschrieben wird, {conversations} Tage nach der letzten Zeile, eine hinterlassene Adresse oder Nummer nach {contacts} Tagen. Was Sie denen in Ihrer Nähe sagen, wird nicht gespeichert.',
  'notice.others': 'Andere sehen Sie mit Namen und einer Kennung, die bei jedem Besuch neu ist.',
  policy: 'Die Datenschutzerklärung von {company}',
  nothing: 'Hier ist nichts über Sie gespeichert.',
  lines: 'Was Sie der ganzen Lobby gesagt haben',
  desk: 'Was mit dem Empfang geschrieben wurde',
  contact: 'Wie man Sie erreicht',
  staff:
    'Sie sind als Mitarbeiter angemeldet: Die Kopie enthält alles, was über Sie gespeichert ist. Wenn Sie gehen, kann ein Inhaber es löschen.',
  copy: 'Kopie herunterladen',
  forget: 'Auf diesem Computer vergessen',
  'forget.hint':
    'Benutzen auch andere diesen Computer? Dann können Ihr Name, Ihr Aussehen, Ihre Einstellungen und das Cookie von ihm verschwinden. Was Sie geschrieben haben, bleibt, wo es ist, aber Sie kommen von hier nicht mehr dorthin zurück.',
  erase: 'Alles löschen',
  'erase.of': 'Löschen, was über {name} gespeichert ist',
  'erase.question': 'Alles löschen?',
  'erase.own':
    'Alles, was Sie hier geschrieben haben und wie man Sie erreicht, wird gelöscht, auch auf den Seiten anderer, und Ihr Besuch endet. Der Empfang weiß dann nichts mehr von Ihrer Frage. Das lässt sich nicht rückgängig machen.',
  'erase.visitor':
    'Alle Gespräche und Zeilen von {name} werden gelöscht, auch auf offenen Seiten, und ein Besuch endet. Das lässt sich nicht rückgängig machen.',
  'erase.member':
    'Name, E-Mail-Adresse, Anmeldung, Abwesenheiten und Notizen von {name} werden gelöscht. Was an Besucher geschrieben wurde, bleibt ohne den Namen, Schichten bleiben mit einer Kennung. Das lässt sich nicht rückgängig machen.',
  'erase.do': 'Löschen',
  erased: 'Es ist gelöscht.',
  'copy.of': 'Herunterladen, was über {name} gespeichert ist',
  hint: 'Besucher und Mitarbeiter dürfen fragen, was über sie gespeichert ist, und dass es gelöscht wird. Antworten Sie innerhalb eines Monats.',
  visitors: 'Besucher',
  search: 'Name, E-Mail-Adresse oder Nummer',
  find: 'Suchen',
  found: 'Gefundene Besucher',
  'found.none': 'So ist hier niemand gespeichert.',
  name: 'Name',
  reached: 'Zu erreichen',
  since: 'Gesehen',
  actions: 'Kopie und Löschen',
  members: 'Mitarbeiter und frühere',
  'members.active': 'Sperren Sie zuerst das Konto, im Team.',
}
