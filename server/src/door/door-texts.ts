import { texts as de } from '@foyer/shared/door/texts/de.ts'
import { texts as en } from '@foyer/shared/door/texts/en.ts'
import { createTexts } from '@foyer/shared/i18n/translate.ts'

/** What the door says, in every language. */
export const doorTexts = createTexts<typeof en>({ en, de })
