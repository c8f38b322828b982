import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'sit.down': 'Hinsetzen',
  'sit.down.on': 'Hinsetzen: {what}',
  'sit.up': 'Aufstehen',
  'sit.free': 'Ein freier Platz: {what}. Mit X setzen Sie sich.',
  'sit.done': 'Sie sitzen: {what}. Beim Gehen stehen Sie auf.',
  'sit.none': 'Zu diesem Platz führt kein Weg: {what}.',
  'sit.help': 'Hinsetzen, aufstehen',
  'sit.help.keys': 'Platz anklicken oder antippen, oder [X] in der Nähe; Gehen steht auf',
}
