import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { texts as de } from './texts/de.ts'
import { texts as en } from './texts/en.ts'

/** The texts of mails about accounts. `{host}` is where Foyer is. */
export const mailTexts = createTexts<typeof en>({ en, de })
