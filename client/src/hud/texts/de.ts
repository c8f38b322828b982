import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  settings: 'Einstellungen',
  help: 'Tasten und Hilfe',
  'unread.count': '{count} ungelesen',

  'connection.entering': 'Verbindung wird aufgebaut …',
  'connection.next-try': {
    one: 'Verbindung verloren. Nächster Versuch in einer Sekunde.',
    other: 'Verbindung verloren. Nächster Versuch in {count} Sekunden.',
  },
  'connection.trying': 'Verbindung verloren. Es wird gerade neu verbunden …',
  'connection.try-now': 'Jetzt versuchen',
  'connection.back': 'Sie sind wieder verbunden.',
  'connection.taken-over': 'Sie haben die Lobby in einem anderen Tab geöffnet.',
  'connection.taken-over.again': 'Hier benutzen',
  'connection.erased': 'Was hier über Sie bekannt war, ist gelöscht.',
  'connection.signed-out': 'Sie wurden abgemeldet.',
  'connection.shutdown': 'Die Lobby startet neu. Kommen Sie in einer Minute wieder.',
  'connection.closing': {
    one: 'Die Lobby startet in einer Sekunde neu.',
    other: 'Die Lobby startet in {count} Sekunden neu.',
  },
  'connection.lost': 'Die Verbindung ist weg.',
  'connection.flood': 'Die Verbindung wurde geschlossen, weil sie zu viel gesendet hat.',
  'connection.too-slow': 'Die Verbindung war zu langsam für die Lobby.',
  'connection.again': 'Wieder eintreten',

  'settings.language': 'Sprache',
  'settings.quality': 'Bildqualität',
  'settings.quality.auto': 'Automatisch',
  'settings.quality.low': 'Niedrig',
  'settings.quality.medium': 'Mittel',
  'settings.quality.high': 'Hoch',
  'settings.theme': 'Farben',
  'settings.theme.system': 'Wie das System',
  'settings.theme.light': 'Hell',
  'settings.theme.dark': 'Dunkel',
  'settings.motion': 'Weniger Bewegung',
  'settings.sound': 'Töne',
  'settings.letters': 'Kürzel mit Buchstaben und Ziffern',
  'settings.3d': '3D-Ansicht',
  'settings.leave': 'Lobby verlassen',
  'settings.staff': 'Profil und Team',
  'settings.saved': 'In diesem Browser gemerkt.',
  'settings.unkept': 'Für diesen Besuch: Ihr Browser merkt sich nichts für diese Seite.',

  first: 'Erste Schritte',
  'first.keys':
    'Gehen Sie mit [W] [A] [S] [D], den Pfeiltasten oder einem Klick auf den Boden. Ziehen Sie, um sich umzusehen. Bei einer Frage drücken Sie „Empfang fragen“.',
  'first.touch':
    'Gehen Sie mit dem Joystick oder tippen Sie auf den Boden. Ziehen Sie, um sich umzusehen. Bei einer Frage drücken Sie „Empfang fragen“.',
  'first.close': 'Hinweis schließen',
  'help.walk': 'Gehen',
  'help.walk.keys': '[W] [A] [S] [D] oder Pfeiltasten; Umschalt läuft',
  'help.click': 'Zu einem Ort gehen',
  'help.click.keys': 'Auf den Boden klicken oder tippen',
  'help.look': 'Sich umsehen',
  'help.look.keys':
    'Mit Maus oder Finger ziehen, oder [Q] und [E]; Mausrad oder zwei Finger holen näher',
  'help.close': 'Fenster schließen',
  'help.close.keys': 'Esc',

  'list.skip.places': 'Zu den Orten',
  'list.title': 'Lobby',
  'list.where': 'Sie sind hier: {where}',
  'list.places': 'Orte',
  'list.go': 'Gehen: {goal}',
  'list.3d': 'In 3D zeigen',
}
