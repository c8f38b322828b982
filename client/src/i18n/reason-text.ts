import { reasons as de } from './messages/de/reasons.ts'
import { reasons as en } from './messages/en/reasons.ts'
import { createTexts } from './translate.ts'

/** What to tell a person for each reason of a refusal. */
export const reasonTexts = createTexts<typeof en>({ en, de })
