import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { texts as de } from './texts/de.ts'
import { texts as en } from './texts/en.ts'

/** What stands in a calendar, in every language. */
export const feedTexts = createTexts<typeof en>({ en, de })
