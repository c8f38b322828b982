import type { Reason } from '@foyer/shared/errors/reasons.ts'

export const reasons: Record<Reason, string> = {
  invalid: 'Das war nicht lesbar. Bitte prüfen Sie die Eingabe.',
  'too-large': 'Das ist zu groß.',
  'too-many': 'Das war etwas schnell. Bitte versuchen Sie es gleich noch einmal.',
  'not-found': 'Das gibt es nicht mehr.',
  'not-allowed': 'Dazu sind Sie nicht berechtigt.',
  conflict: 'Das hat inzwischen jemand anders geändert. Bitte sehen Sie noch einmal nach.',
  unavailable: 'Die Lobby ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
  'name-empty': 'Bitte geben Sie Ihren Namen ein.',
  'name-too-long': 'Der Name ist zu lang: höchstens 40 Zeichen.',
  'name-characters': 'Der Name enthält Zeichen, die sich nicht anzeigen lassen.',
  'name-reserved':
    'Der Name ähnelt zu sehr einer Person aus dem Team. Bitte wählen Sie einen anderen.',
  'look-unknown': 'Dieses Aussehen gibt es nicht. Bitte wählen Sie ein anderes.',
  'token-invalid': 'Dieser Link funktioniert nicht. Bitte lassen Sie sich einen neuen geben.',
  'token-expired': 'Dieser Link ist abgelaufen. Bitte lassen Sie sich einen neuen geben.',
  'lobby-full': 'Die Lobby ist gerade voll. Bitte versuchen Sie es gleich noch einmal.',
  'protocol-version': 'Foyer wurde aktualisiert. Bitte laden Sie die Seite neu.',
  'text-empty': 'Bitte schreiben Sie zuerst etwas.',
  'text-too-long': 'Das ist zu lang. Bitte kürzen Sie es.',
  'text-repeated': 'Das haben Sie eben schon gesagt.',
  'nobody-near':
    'Niemand ist in Ihrer Nähe. Gehen Sie zu jemandem oder schreiben Sie der ganzen Lobby.',
  'contact-invalid': 'Bitte geben Sie eine Mailadresse oder eine Telefonnummer mit Vorwahl an.',
  'conversation-full': 'Dieses Gespräch ist voll. Bitte sprechen Sie uns auf einem anderen Weg an.',
  'not-signed-in': 'Bitte melden Sie sich an.',
  'not-on-duty': 'Treten Sie zuerst Ihren Dienst an.',
  'no-post-free': 'Alle Plätze in der Lobby sind besetzt.',
  'password-short': 'Das Passwort braucht mindestens 10 Zeichen.',
  'password-wrong': 'Mailadresse oder Passwort ist falsch.',
  'email-taken': 'Mit dieser Mailadresse gibt es schon ein Konto.',
  'link-used':
    'Dieser Link wurde schon benutzt. Melden Sie sich an oder lassen Sie sich einen neuen geben.',
  'layout-broken': 'Dieses Layout lässt sich nicht verwenden.',
}
