import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { look as de } from './messages/de/look.ts'
import { look as en } from './messages/en/look.ts'

/** Names of a look's parts and choices. */
export const lookTexts = createTexts<typeof en>({ en, de })
