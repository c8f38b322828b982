import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { centers as de } from './messages/de/centers.ts'
import { centers as en } from './messages/en/centers.ts'

/** The texts of a center's settings. */
export const centersTexts = createTexts<typeof en>({ en, de })
