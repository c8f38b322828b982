import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { rota as de } from './messages/de/rota.ts'
import { rota as en } from './messages/en/rota.ts'

/** The texts of the rota's pages; loaded with them. */
export const rotaTexts = createTexts<typeof en>({ en, de })
