import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  title: '{company}: Lobby',
  name: 'Ihr Name',
  look: 'Ihr Aussehen',
  random: 'Überrasch mich',
  change: 'Aussehen ändern',
  'change.close': 'Bearbeitung schließen',
  enter: 'Eintreten',
  ask: 'Den Empfang fragen',
  'ask.open': 'Ihre Frage ist offen',
  'ask.answered': 'Sie haben eine Antwort',
  entering: 'Sie treten ein …',
  'loading.share': 'Die Lobby lädt: {percent} %',
  unreachable: 'Die Lobby ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
  lost: 'Ein Teil dieser Seite konnte nicht geladen werden.',
  reload: 'Seite neu laden',
  without3d: 'Ohne 3D',
  'without3d.hint': 'Dieselbe Lobby als Seite: Personen, Empfang und Chat.',
  'without3d.missing': 'Dieser Browser kann kein 3D zeigen; die Lobby öffnet sich als Seite.',
  language: 'Sprache',
  privacy:
    'Kein Konto, kein Tracking. Ihr Browser merkt sich Name und Aussehen. Was Sie schreiben, wird mit Ihrem Namen gespeichert: an alle {chat} Tage, an den Empfang {desk}.',
  'privacy.unkept':
    'Ihr Browser merkt sich nichts für diese Seite, und was Sie schreiben, wird mit Ihrem Namen gespeichert.',
  old: 'Dieser Browser ist zu alt. Foyer braucht Chrome oder Edge 123, Firefox 125, Safari 17.5 oder neuer.',
  call: 'Rufen Sie uns an:',
  'legal.privacy': 'Datenschutz',
  'legal.imprint': 'Impressum',
  staff: 'Als Team anmelden',
  'staff.pages': 'Ihr Profil und Einstellungen',
  'staff.entering': 'Sie sind angemeldet und treten als Mitglied des Teams ein.',
}
