import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  ask: 'Empfang fragen',
  'desk.skip': 'Zum Empfang',
  'ask.open': 'Das lesen nur Sie und unser Team. Der Empfang antwortet hier.',
  'ask.closed': 'Lassen Sie Ihre Frage da: Sie bleibt erhalten, und wir melden uns.',
  'ask.hours': 'Zeiten',
  'ask.question': 'Ihre Frage',
  'ask.contact': 'Mailadresse oder Telefonnummer',
  'ask.contact.hint':
    'Wo wir Sie erreichen. Telefonnummern im Ausland mit Ländervorwahl, etwa +43 …',
  'ask.send': 'Frage senden',
  'ask.log': 'Gespräch mit dem Empfang',
  'ask.answered': 'Der Empfang: {text}',
  elsewhere: 'Hier ist gerade jemand da',
  'elsewhere.go': 'Nach {name} gehen',

  console: 'Empfang',
  arrivals: 'Ankünfte',
  'arrivals.empty': 'Seit Ihrem Dienstbeginn ist niemand gekommen.',
  'arrivals.came': '{name} ist gekommen',
  'arrivals.since': 'seit {time}',
  'arrivals.left': 'ist gegangen',
  'arrivals.sound': 'Ton, wenn jemand kommt',
  'arrivals.walk': 'Zu {name} gehen',
  conversations: 'Gespräche',
  'conversations.empty': 'Keine offenen Gespräche. Fragen von Gästen erscheinen hier.',
  'conversations.unread': '{count} ungelesen',

  'conversation.typing': '{name} schreibt …',
  'conversation.desk-typing': 'Der Empfang schreibt …',
  'conversation.log': 'Gespräch mit {name}',
  'conversation.answer': 'Antwort',
  'conversation.send': 'Antwort senden',
  'conversation.here': 'in der Lobby: {where}',
  'conversation.gone': 'hat die Lobby verlassen',
  'conversation.contact': 'Erreichbar:',
  'conversation.back': 'Alle Gespräche',
  'conversation.new': '{name} fragt: {text}',
}
