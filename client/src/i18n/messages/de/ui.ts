import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { ui as source } from '../en/ui.ts'

export const ui: Translation<typeof source> = {
  close: 'Schließen',
  loading: 'Lädt …',
  'part.failed':
    'Dieser Teil konnte nicht geladen werden. Versuchen Sie es noch einmal oder laden Sie die Seite neu.',
  again: 'Noch einmal versuchen',
  undo: 'Rückgängig',
  notices: 'Meldungen',
  'colour.choose': 'Wählen: {label}',
  'options.none': 'Nichts passt.',
  'tags.add': 'Hinzufügen',
  'tags.none': 'Noch nichts.',
  'table.all': 'Alle auswählen',
  'table.empty': 'Noch nichts da.',
}
