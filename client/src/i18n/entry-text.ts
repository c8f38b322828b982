import { entry as de } from './messages/de/entry.ts'
import { entry as en } from './messages/en/entry.ts'
import { createTexts } from './translate.ts'

/** The texts of the entry page; all that it loads. */
export const entryTexts = createTexts<typeof en>({ en, de })
