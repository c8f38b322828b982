import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  invalid: 'Das war nicht lesbar. Bitte prüfen Sie die Eingabe.',
  'too-large': 'Das ist zu groß.',
  'too-many': 'Das war etwas schnell. Bitte warten Sie einen Moment.',
  'network-busy': 'Aus Ihrem Netz kommt gerade sehr viel. Bitte warten Sie einen Moment.',
  full: 'Mehr geht nicht. Bitte entfernen Sie zuerst etwas.',
  'try-again': 'Sie können es {when} wieder versuchen.',
  length: 'Es passen {max} Zeichen, das sind {is}.',
  'not-found': 'Das gibt es nicht mehr.',
  'not-allowed': 'Dazu sind Sie nicht berechtigt.',
  conflict: 'Das hat inzwischen jemand anders geändert. Bitte sehen Sie noch einmal nach.',
  unavailable: 'Die Lobby ist gerade nicht erreichbar. Bitte versuchen Sie es gleich noch einmal.',
  'name-empty': 'Bitte geben Sie Ihren Namen ein.',
  'name-too-long': 'Der Name ist zu lang: höchstens 40 Zeichen.',
  'name-characters':
    'Der Name hat Zeichen, die sich nicht anzeigen lassen, oder ein Wort mischt Alphabete.',
  'name-reserved':
    'Der Name ähnelt zu sehr einer Person aus dem Team. Bitte wählen Sie einen anderen, etwa Ihren Vornamen mit Ihrer Firma.',
  'name-of-house':
    'So heißt das Haus selbst. Bitte wählen Sie einen anderen Namen, etwa Ihren Vornamen mit Ihrer Firma.',
  'name-taken': 'So oder fast so heißt schon jemand im Team. Bitte ergänzen Sie Ihren Namen.',
  'look-unknown': 'Dieses Aussehen gibt es nicht. Bitte wählen Sie ein anderes.',
  'token-invalid': 'Dieser Link funktioniert nicht. Bitte lassen Sie sich einen neuen geben.',
  'token-expired': 'Dieser Link ist abgelaufen. Bitte lassen Sie sich einen neuen geben.',
  'lobby-full': 'Die Lobby ist gerade voll. Bitte versuchen Sie es gleich noch einmal.',
  'protocol-version': 'Foyer wurde aktualisiert. Bitte laden Sie die Seite neu.',
  'text-empty': 'Bitte schreiben Sie zuerst etwas.',
  'text-too-long': 'Das ist zu lang.',
  'text-repeated': 'Das haben Sie eben schon gesagt.',
  'nobody-near':
    'Niemand ist in Ihrer Nähe. Gehen Sie zu jemandem oder schreiben Sie der ganzen Lobby.',
  'contact-invalid': 'Bitte geben Sie eine Mailadresse oder eine Telefonnummer mit Vorwahl an.',
  'conversation-full': 'Dieses Gespräch ist voll. Bitte sprechen Sie uns auf einem anderen Weg an.',
  'seat-taken': 'Dort sitzt schon jemand.',
  'too-far': 'Das ist zu weit weg.',
  'not-signed-in': 'Bitte melden Sie sich an.',
  'not-on-duty': 'Treten Sie zuerst Ihren Dienst an.',
  'not-in-center': 'Sie gehören nicht zu diesem Center. Eine Leitung kann Sie aufnehmen.',
  'no-post-free': 'Alle Plätze in der Lobby sind besetzt.',
  'password-short': 'Das Passwort braucht mindestens 10 Zeichen.',
  'password-guessable':
    'Dieses Passwort gehört zu denen, die zuerst probiert werden. Nehmen Sie mehrere Wörter, die nicht zusammengehören.',
  'password-wrong': 'Mailadresse oder Passwort ist falsch.',
  'sign-in-paused': 'Zu viele falsche Passwörter für dieses Konto.',
  'code-needed': 'Ihr Konto verlangt außerdem einen Code.',
  'code-wrong': 'Das ist nicht der Code dieses Augenblicks.',
  'code-over':
    'Das hat zu lange gedauert, oder es waren zu viele Versuche. Bitte melden Sie sich neu an.',
  'password-current-wrong': 'Das bisherige Passwort ist falsch.',
  'email-taken': 'Mit dieser Mailadresse gibt es schon ein Konto.',
  'link-used':
    'Dieser Link wurde schon benutzt oder ersetzt, oder er ist zu alt. Melden Sie sich an oder lassen Sie sich einen neuen geben.',
  'rota-broken': 'So geht der Plan nicht auf.',
  'shift-unfit': 'Diese Schicht passt nicht zu der Person, die sie bekäme.',
  'shift-past': 'Diese Schicht hat schon begonnen, sie wird nicht mehr geändert.',
  'address-forbidden': 'Diese Adresse geht nicht: Sie muss im Internet liegen.',
  'address-unreachable':
    'Unter dieser Adresse antwortet niemand. Bitte prüfen Sie sie oder versuchen Sie es später.',
  'calendar-broken': 'Unter dieser Adresse liegt kein lesbarer Kalender.',
  'image-broken': 'Dieses Bild lässt sich nicht verwenden.',
  'layout-broken': 'Dieses Layout lässt sich nicht verwenden.',
}
