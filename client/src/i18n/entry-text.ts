import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { entry as de } from './messages/de/entry.ts'
import { entry as en } from './messages/en/entry.ts'

/** The texts of the entry page; all that it loads. */
export const entryTexts = createTexts<typeof en>({ en, de })
