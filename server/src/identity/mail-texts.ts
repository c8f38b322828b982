import { createTexts, type Translation } from '@foyer/shared/i18n/translate.ts'

/** The texts of mails about accounts. `{host}` is where Foyer is. */
const en = {
  greeting: 'Hello {name},',
  'greeting.nobody': 'Hello,',
  reset: 'Choose a new password',
  'reset.asked': 'Somebody, probably you, has forgotten the password of your account at {host}.',
  'reset.given': 'You are given a way to a new password for your account at {host}.',
  'reset.once': 'The link works once, within an hour. Until then your password stays as it is.',
  invitation: 'You are invited to the team',
  'invitation.text': 'You are invited to staff the lobby at {host}.',
  'invitation.once': 'The link works once, within 7 days.',
  'invitation.open': 'Make your account',
  failed: 'Wrong passwords for your account',
  'failed.text': {
    one: 'A wrong password was tried for your account at {host}.',
    other: '{count} wrong passwords were tried for your account at {host}.',
  },
  'failed.slow':
    'Whoever tries must wait longer each time. A browser that you have signed in with before lets you in as always.',
  'failed.do':
    'If it was not you, choose a new password when yours is short or used elsewhere, too.',
  'failed.open': 'Open your settings',
} as const

const de: Translation<typeof en> = {
  greeting: 'Guten Tag {name},',
  'greeting.nobody': 'Guten Tag,',
  reset: 'Ein neues Passwort wählen',
  'reset.asked': 'Jemand, wohl Sie selbst, hat das Passwort Ihres Kontos bei {host} vergessen.',
  'reset.given': 'Sie bekommen einen Weg zu einem neuen Passwort für Ihr Konto bei {host}.',
  'reset.once':
    'Der Link gilt einmal, eine Stunde lang. Bis dahin bleibt Ihr Passwort, wie es ist.',
  invitation: 'Sie sind ins Team eingeladen',
  'invitation.text': 'Sie sind eingeladen, die Lobby bei {host} zu betreuen.',
  'invitation.once': 'Der Link gilt einmal, 7 Tage lang.',
  'invitation.open': 'Konto anlegen',
  failed: 'Falsche Passwörter für Ihr Konto',
  'failed.text': {
    one: 'Für Ihr Konto bei {host} wurde ein falsches Passwort versucht.',
    other: 'Für Ihr Konto bei {host} wurden {count} falsche Passwörter versucht.',
  },
  'failed.slow':
    'Wer es versucht, muss jedes Mal länger warten. Ein Browser, in dem Sie schon angemeldet waren, lässt Sie ein wie immer.',
  'failed.do':
    'Wenn Sie es nicht waren: Wählen Sie ein neues Passwort, falls Ihres kurz ist oder auch anderswo gilt.',
  'failed.open': 'Einstellungen öffnen',
}

export const mailTexts = createTexts<typeof en>({ en, de })
