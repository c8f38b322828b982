import { look as de } from './messages/de/look.ts'
import { look as en } from './messages/en/look.ts'
import { createTexts } from './translate.ts'

/** Names of a look's parts and choices. */
export const lookTexts = createTexts<typeof en>({ en, de })
