import type { Translation } from '@foyer/shared/i18n/translate.ts'
import type { texts as en } from './en.ts'

export const texts: Translation<typeof en> = {
  description:
    'Gehen Sie in die Lobby von {company} und fragen Sie die Menschen dort. Ohne Konto, im Browser.',
  language: 'de_DE',
}
