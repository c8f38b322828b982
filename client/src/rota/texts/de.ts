import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  tabs: 'Teile des Dienstplans',
  'tab.week': 'Woche',
  'tab.outlook': 'Ausblick',
  center: 'Center',
  zone: '{zone} ({name})',
  'week.choose': 'Center und Woche',
  'week.this': 'Diese Woche',
  'week.of-day': 'Woche eines Tages',
}
