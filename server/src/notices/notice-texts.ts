import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { texts as de } from './texts/de.ts'
import { texts as en } from './texts/en.ts'

/** The texts of mails and push messages. `{when}` is a shift's time with its zone, `{center}` its place. */
export const noticeTexts = createTexts<typeof en>({ en, de })
