import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  close: 'Schließen',
  loading: 'Lädt …',
  'part.failed':
    'Dieser Teil konnte nicht geladen werden. Versuchen Sie es noch einmal oder laden Sie die Seite neu.',
  again: 'Noch einmal versuchen',
  saved: 'Gespeichert.',
  unsaved: 'Noch nicht gespeichert.',
  undo: 'Rückgängig',
  toasts: 'Meldungen',
  'colour.choose': 'Wählen: {label}',
  'options.none': 'Nichts passt.',
  'tags.add': 'Hinzufügen',
  'tags.none': 'Noch nichts.',
  'table.all': 'Alle auswählen',
  'table.empty': 'Noch nichts da.',
  save: 'Speichern',
  'field.missing': 'Bitte füllen Sie das aus.',
  'field.wrong': 'So lässt es sich nicht speichern. Bitte prüfen Sie es.',
  'leave.title': 'Noch nicht gespeichert',
  'leave.ask': 'Sie haben hier etwas geändert. Was soll damit geschehen?',
  'leave.incomplete':
    'Sie haben hier etwas geändert, das sich noch nicht speichern lässt: Es fehlt noch etwas.',
  'leave.discard': 'Verwerfen',
  'leave.stay': 'Bleiben',
  cancel: 'Abbrechen',
}
