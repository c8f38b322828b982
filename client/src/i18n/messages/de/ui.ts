import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { ui as source } from '../en/ui.ts'

export const ui: Translation<typeof source> = {
  close: 'Schließen',
  loading: 'Lädt …',
  undo: 'Rückgängig',
  dismiss: 'Ausblenden',
  notices: 'Meldungen',
  more: 'Mehr',
  'calendar.open': 'Tag wählen',
  'options.none': 'Nichts passt.',
  'options.show': 'Alle zeigen',
  'tags.add': 'Hinzufügen',
  'tags.none': 'Noch nichts.',
  'tags.remove': '{tag} entfernen',
  'table.all': 'Alle auswählen',
  'table.row': 'Auswählen',
  'table.empty': 'Noch nichts da.',
}
