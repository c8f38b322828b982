import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  portal: 'Portal nach {name}',
  'portal.closed': 'Dieses Portal ist geschlossen.',
  'portal.go': 'Nach {name} gehen',
}
