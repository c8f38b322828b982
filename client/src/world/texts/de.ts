import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  'view.ended':
    'Das 3D-Bild ist ausgefallen, die Lobby erscheint als Seite. „In 3D zeigen“ versucht es erneut.',
}
