import type { Translation } from '../../translate.ts'
import type { entry as source } from '../en/entry.ts'

export const entry: Translation<typeof source> = {
  title: '{company}: Lobby',
  'desk.open': { one: 'Geöffnet, eine Person ist da', other: 'Geöffnet, {count} Personen sind da' },
  'desk.closed': 'Gerade ist niemand am Empfang',
  'desk.languages': 'Wir sprechen {languages}.',
  'desk.ask': 'Kommen Sie herein und sehen Sie sich um. Am Empfang können Sie eine Frage lassen.',
  name: 'Ihr Name',
  look: 'Ihr Aussehen',
  random: 'Überrasch mich',
  change: 'Aussehen ändern',
  enter: 'Eintreten',
  entering: 'Sie treten ein …',
  'loading.bytes': 'Die Lobby lädt: {done} von {total} kB',
  'loading.share': 'Die Lobby lädt: {percent} %',
  without3d: 'Ohne 3D',
  'without3d.hint': 'Dieselbe Lobby als Seite: Personen, Empfang und Chat.',
  'without3d.missing': 'Dieser Browser kann kein 3D zeigen; die Lobby öffnet sich als Seite.',
  language: 'Sprache',
  privacy:
    'Kein Konto, keine Verfolgung. Name und Aussehen bleiben in diesem Browser, und an einem Cookie erkennen wir Sie wieder.',
  staff: 'Als Team anmelden',
  failed:
    'Die Lobby ließ sich nicht laden. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
}
