import type { texts as en } from './en.ts'

export const texts: Record<keyof typeof en, string> = {
  'sit.down': 'Hinsetzen',
  'sit.down.on': 'Hinsetzen: {what}',
  'sit.up': 'Aufstehen',
  'sit.free': 'Ein freier Platz: {what}. Mit X setzen Sie sich.',
  'sit.done': 'Sie sitzen: {what}. Beim Gehen stehen Sie auf.',
  'sit.none': 'Zu diesem Platz führt kein Weg: {what}.',
  'sit.sitting': 'sitzt',
}
