import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'sent.open': {
    one: 'Ihre Frage ist bei uns. {names} antwortet Ihnen hier. Sehen Sie sich solange um: Wir sagen Bescheid.',
    other:
      'Ihre Frage ist bei uns. {names} antworten Ihnen hier. Sehen Sie sich solange um: Wir sagen Bescheid.',
  },
  'sent.open.unnamed':
    'Ihre Frage ist bei uns. Jemand am Empfang antwortet Ihnen hier. Sehen Sie sich solange um: Wir sagen Bescheid.',
  'sent.waited':
    'Wir haben noch nicht geantwortet, das tut uns leid. Wir tun es noch, und zwar hier. Falls wir uns verpassen, hinterlassen Sie unten eine Adresse.',
  'sent.closed':
    'Ihre Frage ist aufgehoben. Wir antworten Ihnen an {contact} und hier, wenn Sie wiederkommen.',
  'sent.closed.when':
    'Ihre Frage ist aufgehoben. Wir antworten Ihnen an {contact} und hier, wenn Sie wiederkommen. {when}.',
  'sent.closed.missing':
    'Ihre Frage ist aufgehoben. Gerade ist niemand am Empfang: Hinterlassen Sie unten eine Adresse, dann antworten wir Ihnen dort.',
  left: 'Am Empfang ist niemand mehr. Hinterlassen Sie mit dem, was Sie schreiben, eine Adresse, dann antworten wir Ihnen dort.',

  more: 'Mehr schreiben',
  send: 'Senden',
  offer: 'Eine Adresse hinterlassen, falls wir uns verpassen',
  kept: 'Wir erreichen Sie unter {contact}.',
  change: 'Adresse ändern',
  'contact.change':
    'Wo wir Sie stattdessen erreichen. Telefonnummern im Ausland mit Ländervorwahl, etwa +43 …',
}
