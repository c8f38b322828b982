import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  lobby: 'Lobby öffnen',
  language: 'Sprache',
  'sign-out': 'Abmelden',
  'page.setup': 'Foyer einrichten',
  'page.join': 'Zum Team',
  'page.sign-in': 'Anmelden',
  'page.settings': 'Einstellungen',
  'page.rota': 'Dienstplan',
  'page.my-shifts': 'Meine Schichten',
  pages: 'Seiten',
  'not-allowed': 'Diese Seite ist für {roles}. Ihre Rolle ist {role}.',
  'page.sections': 'Abschnitte',

  name: 'Ihr Name',
  'name.hint': 'Gäste sehen ihn über Ihrem Avatar.',
  email: 'Mailadresse',
  password: 'Passwort',
  'password.hint': 'Mindestens 10 Zeichen. Ein Satz lässt sich leicht merken.',
  'setup.intro':
    'Das legt das Konto der Person an, der die Lobby gehört und die alle anderen einlädt.',
  'setup.submit': 'Konto anlegen',
  'join.intro':
    'Wählen Sie Namen und Passwort. Ihre Mailadresse ist die, mit der Sie eingeladen wurden.',
  'join.submit': 'Beitreten',
  'sign-in.submit': 'Anmelden',
  'sign-in.help': 'Noch kein Konto? Wem die Lobby gehört, schickt Ihnen einen Link.',
  'link.missing':
    'Diese Seite braucht den Link, den Sie bekommen haben. Öffnen Sie ihn bitte noch einmal.',

  save: 'Speichern',

  profile: 'Profil',
  'profile.languages': 'Sprachen, die Sie sprechen',
  'profile.languages.hint': 'Tippen Sie einen Teil des Namens.',
  'profile.greeting': 'Begrüßung auf {language}',
  'profile.greeting.hint': 'Ihr Avatar sagt sie von selbst, wenn ein Gast in die Nähe kommt.',

  sessions: 'Wo Sie angemeldet sind',
  'sessions.browser': 'Browser',
  'sessions.unknown': 'unbekannter Browser',
  'sessions.since': 'Angemeldet',
  'sessions.current': 'dieser hier',
  'sessions.end': 'Dort abmelden',
  'sessions.ended': 'Dort abgemeldet.',

  team: 'Team',
  'team.name': 'Name',
  'team.email': 'Mailadresse',
  'team.role': 'Rolle',
  'team.role.of': 'Rolle von {name}',
  'team.active': 'Aktiv',
  'team.active.of': '{name} ist aktiv',
  'role.rep': 'Empfang',
  'role.lead': 'Leitung',
  'role.marketer': 'Marketing',
  'role.owner': 'Eigentum',
  invitations: 'Einladungen',
  'invitations.make': 'Einladungslink erstellen',
  'invitations.link': 'Link für {email}',
  'invitations.link.hint':
    'Er gilt einmal, bis {until}. Er ist nur jetzt zu sehen: kopieren und verschicken.',
  'invitations.copy': 'Kopieren',
  'invitations.copied': 'Kopiert.',
  'invitations.open': 'Offene Einladungen',
  'invitations.none': 'Keine offenen Einladungen.',
  'invitations.until': 'Bis',
  'invitations.take-back': 'Zurücknehmen',
  'invitations.taken-back': 'Die Einladung gilt nicht mehr.',

  branding: 'Erscheinungsbild',

  centers: 'Center',
  hours: 'Öffnungszeiten',
  'hours.hint': 'In Ihren eigenen Worten. Gäste lesen sie, wenn niemand am Empfang ist.',
  'hours.in': 'Auf {language}',
}
