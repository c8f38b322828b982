import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'name.staff': 'Meine Schichten',
  'name.center': 'Dienstplan: {center}',
  duty: 'Dienst: {center}',
  open: 'Noch niemand',
}
