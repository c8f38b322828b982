import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
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
  'failed.open': 'Neues Passwort wählen',
}
