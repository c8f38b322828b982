import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  hands: 'Gehobene Hände',
  'hands.raise': 'Hand heben',
  'hands.lower': 'Hand senken',
  'hands.count': { one: '{count} gehobene Hand', other: '{count} gehobene Hände' },
  'hands.none': 'Niemand hat die Hand gehoben.',
  'hands.raised': '{name} hat die Hand gehoben.',
  'hands.walk': 'Zu {name} gehen',
  'hands.help': 'Hand heben oder senken',
  'hands.help.keys': '[H]',
  'hands.skip': 'Zu den gehobenen Händen',
}
