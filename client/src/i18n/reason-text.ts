import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { reasons as de } from './messages/de/reasons.ts'
import { reasons as en } from './messages/en/reasons.ts'

/** What to tell a person for each reason of a refusal. */
export const reasonTexts = createTexts<typeof en>({ en, de })
