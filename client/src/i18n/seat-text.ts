import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { seats as de } from './messages/de/seats.ts'
import { seats as en } from './messages/en/seats.ts'

/** The texts about sitting down. */
export const seatTexts = createTexts<typeof en>({ en, de })
