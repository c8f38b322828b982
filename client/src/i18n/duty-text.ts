import { createTexts } from '@foyer/shared/i18n/translate.ts'
import { duty as de } from './messages/de/duty.ts'
import { duty as en } from './messages/en/duty.ts'

/** The texts about being on duty. */
export const dutyTexts = createTexts<typeof en>({ en, de })
